using FactCheck.Domain.Addresses;

namespace FactCheck.Domain.Tests.Addresses;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("http://water.example/levels")]
    [InlineData("https://www.Water.example/levels/")]
    [InlineData("https://water.example/levels#friday")]
    [InlineData("https://water.example/levels?utm_source=letter&fbclid=1")]
    public void Spellings_of_one_address_have_one_key(string spelling) => WebAddress.Key(spelling).ShouldBe(WebAddress.Key("https://water.example/levels"));

    [Theory]
    [InlineData("https://water.example/levels?year=2026")]
    [InlineData("https://water.example/Levels")]
    [InlineData("https://water.example:8443/levels")]
    [InlineData("https://data.water.example/levels")]
    public void Other_addresses_have_other_keys(string other) => WebAddress.Key(other).ShouldNotBe(WebAddress.Key("https://water.example/levels"));

    [Fact]
    public void The_order_of_parameters_does_not_matter_and_what_is_no_address_has_no_key()
    {
        WebAddress.Key("https://water.example/?b=2&a=1").ShouldBe(WebAddress.Key("https://water.example/?a=1&b=2"));
        WebAddress.Key("the levels").ShouldBeNull();
        WebAddress.Key(null).ShouldBeNull();
    }
}
