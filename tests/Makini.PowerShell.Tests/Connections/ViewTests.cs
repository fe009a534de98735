namespace Makini.PowerShell.Tests.Connections;

public sealed class ViewTests : ConnectionTestBase
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Connections_are_a_table_with_a_star_at_the_default(int width)
    {
        Connect("alpha").ThrowOnError();
        Connect("beta", "-Environment Production").ThrowOnError();
        var lines = Lines("Get-MakiniConnection", width);
        Assert.Equal(["Name", "Platform", "Environment", "Status", "BaseUri"], Words(lines[0]));
        Assert.Equal(["alpha", "jd-edwards-world", "Unspecified", "done", $"{Service.Url}/"], Words(lines[2]));
        Assert.Equal(["*", "beta", "jd-edwards-world", "Production", "done", $"{Service.Url}/"], Words(lines[3]));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void Health_is_a_table()
    {
        Connect().ThrowOnError();
        var lines = Lines("Test-MakiniConnection", 120);
        Assert.Equal("Name Healthy Status Latency (ms) LastSync Reason", string.Join(' ', Words(lines[0])));
        Assert.Contains("True", lines[2], StringComparison.Ordinal);
        Assert.Contains("2026-01-02 ", lines[2], StringComparison.Ordinal);
    }

    private List<string> Lines(string script, int width) => [.. Engine.Show(script, width).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
