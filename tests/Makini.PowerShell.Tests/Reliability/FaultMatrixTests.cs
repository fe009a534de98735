using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Reliability;

/// <summary>What calls make of faults. MAKINI_WRITE_DOCS=1 writes what is found into the page instead of comparing.</summary>
[Collection(AloneCollection.Name)]
public sealed class FaultMatrixTests
{
    private static readonly Lazy<Task<FaultMatrix>> Matrix = new(FaultMatrix.FindAsync);

    [Fact]
    public async Task The_page_tells_what_is_so()
    {
        var tables = ReliabilityPage.Write(await Matrix.Value, await NoConnection.FindAsync());
        if (Environment.GetEnvironmentVariable("MAKINI_WRITE_DOCS") == "1") ReliabilityPage.Replace(tables);
        Assert.Equal(ReliabilityPage.Read(), tables);
    }

    [Fact]
    public async Task No_row_is_lost_or_doubled_and_none_comes_that_should_not()
    {
        var matrix = await Matrix.Value;
        foreach (var (call, fault, isForGood) in Cells())
        {
            var whole = matrix[call, null].Rows;
            Assert.Equal(whole.Count, whole.Distinct(StringComparer.Ordinal).Count());
            var found = matrix[call, fault, isForGood];

            // A record that is made has another name each time.
            if (call.Made is not null) Assert.InRange(found.Made, 0, 1);
            else Assert.Equal(whole.Take(found.Rows.Count), found.Rows);
            if (found.ErrorId is null) Assert.Equal(whole.Count, found.Rows.Count);
        }
    }

    [Fact]
    public async Task What_happens_once_while_reading_is_recovered_from()
    {
        var matrix = await Matrix.Value;
        Assert.All(
            from call in FaultCall.All
            where call.Made is null
            from fault in FaultCase.All
            select (Call: call, Fault: fault),
            cell => Assert.Null(matrix[cell.Call, cell.Fault].ErrorId));
    }

    private static IEnumerable<(FaultCall Call, FaultCase Fault, bool IsForGood)> Cells() =>
        from call in FaultCall.All
        from fault in FaultCase.All
        from isForGood in new[] { false, true }
        select (call, fault, isForGood);
}
