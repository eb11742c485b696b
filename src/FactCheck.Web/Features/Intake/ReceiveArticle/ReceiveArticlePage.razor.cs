namespace FactCheck.Web.Features.Intake.ReceiveArticle;

/// <summary>Where an article comes in: pasted, or as a file.</summary>
public sealed partial class ReceiveArticlePage
{
    /// <summary>Where the form is posted to.</summary>
    public const string PostTo = "/desk/articles/receive";

    /// <summary>The list of articles; an article's page stands below it.</summary>
    public const string Articles = "/desk/articles";
}
