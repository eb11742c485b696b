using FactCheck.Web.Shell.Http;

namespace FactCheck.Web.Tests.Shell;

public sealed class FromAddressTests
{
    [Fact]
    public void What_can_be_read_is_read()
    {
        var id = Guid.NewGuid();
        FromAddress.Flag("True").ShouldBeTrue();
        FromAddress.Id(id.ToString()).ShouldBe(id);
        FromAddress.Number("12").ShouldBe(12);
        FromAddress.Place("1865432109876543210").ShouldBe(1_865_432_109_876_543_210);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("99999999999999999999")]
    [InlineData("2026-13-45")]
    [InlineData("\u0000<script>")]
    public void What_cannot_be_read_asks_for_nothing(string? value)
    {
        FromAddress.Flag(value).ShouldBeFalse();
        FromAddress.Id(value).ShouldBeNull();
        FromAddress.Number(value).ShouldBeNull();
        FromAddress.Place(value).ShouldBeNull();
    }
}
