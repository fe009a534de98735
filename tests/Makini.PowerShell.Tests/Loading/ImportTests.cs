using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Loading;

public sealed class ImportTests
{
    [Fact]
    public void Importing_leaves_no_error_behind()
    {
        using var engine = new PowerShellEngine();
        Assert.Equal(0, (int)engine.One("$Error.Count"));
    }
}
