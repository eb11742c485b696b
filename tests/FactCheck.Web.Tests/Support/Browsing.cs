using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Web.Tests.Support;

/// <summary>What a browser does with forms and cookies, against the server in this process.</summary>
public static partial class Browsing
{
    public static HttpClient CreateHandlingClient(this TestServer server) =>
        new(new Cookies(server.CreateHandler())) { BaseAddress = new Uri("http://localhost/") };

    /// <summary>Gets the page, takes the token of the form from it, and posts the form with these fields.</summary>
    public static async Task<HttpResponseMessage> Post(this HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        var token = Token().Match(html).Groups[1].Value;
        token.ShouldNotBeEmpty("the page has no form with an antiforgery token");
        var body = fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(new("_handler", form)).Append(new("__RequestVerificationToken", WebUtility.HtmlDecode(token)));
        return await browser.PostAsync(page, new FormUrlEncodedContent(body));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly Dictionary<string, string> jar = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (jar.Count > 0) request.Headers.Add("Cookie", string.Join("; ", jar.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in SetCookieHeaderValue.ParseList(set.ToList()))
                    if (cookie.Value.Length == 0) jar.Remove(cookie.Name.ToString());
                    else jar[cookie.Name.ToString()] = cookie.Value.ToString();
            return answer;
        }
    }
}
