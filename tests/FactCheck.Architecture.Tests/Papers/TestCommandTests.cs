using System.Diagnostics;
using FactCheck.Architecture.Tests.Support;

namespace FactCheck.Architecture.Tests.Papers;

/// <summary>The one test command and what calls it.</summary>
public sealed class TestCommandTests
{
    [Theory]
    [InlineData("tests/run.sh")]
    [InlineData(".ci/run")]
    public async Task A_script_can_be_started_and_is_read_without_a_fault(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the scripts are for Linux");
        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(House.At(script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue($"{script} is not executable");
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", House.At(script)]) { RedirectStandardError = true })!;
        (await bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        bash.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Ci_runs_exactly_the_test_command_of_the_readme()
    {
        var steps = File.ReadAllLines(House.At(".ci/run")).Where(line => line.Length > 0 && !line.StartsWith('#')).ToList();
        steps.ShouldBe(["exec \"$(dirname \"$0\")/../tests/run.sh\""]);
    }
}
