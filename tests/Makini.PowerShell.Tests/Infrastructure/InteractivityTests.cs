using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Infrastructure;

public sealed class InteractivityTests
{
    [Theory]
    [InlineData("-NonInteractive", true)]
    [InlineData("--noninteractive", true)]
    [InlineData("/noni", true)]
    [InlineData("-NonI", true)]
    [InlineData("-NoLogo", false)]
    [InlineData("-no", false)]
    [InlineData("NonInteractive", false)]
    [InlineData("-NonInteractively", false)]
    [InlineData("-", false)]
    public void The_command_line_says_whether_to_ask(string argument, bool isForbidden) =>
        Assert.Equal(isForbidden, Interactivity.IsForbidden(["pwsh", "-NoProfile", argument]));

    [Fact]
    public void A_host_of_a_remote_session_is_not_asked()
    {
        Assert.True(Interactivity.IsInteractive(new RecordingHost(isInteractive: true)));
        Assert.False(Interactivity.IsInteractive(new RecordingHost(isInteractive: false)));
    }
}
