using System.Globalization;
using System.Text.RegularExpressions;
using Makini.Jde.Export;
using Makini.Jde.Query;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Export;

/// <summary>Exports through EnterpriseOne's data service.</summary>
public sealed partial class AisExportTests : ExportTestBase
{
    private const int Rows = 35;

    [Theory]
    [InlineData("csv", 3)]
    [InlineData("jsonl", 2)]
    [InlineData("sqlite", 4)]
    [InlineData("parquet", 4)]
    public async Task An_export_goes_on_behind_the_last_key_and_makes_the_same_file(string format, int brokenPage)
    {
        await RunAsync(Service(), Addresses("whole." + format));
        await Assert.ThrowsAsync<MakiniException>(() => RunAsync(Service(brokenPage), Addresses("broken." + format)));
        var service = Service();

        var result = await RunAsync(service, Addresses("broken." + format) with { Resumes = true });

        Assert.Equal((Rows, (brokenPage - 1) * PageSize), (result.Rows, result.ResumedRows));
        Assert.Equal(await File.ReadAllBytesAsync(PathOf("whole." + format)), await File.ReadAllBytesAsync(PathOf("broken." + format)));
        Assert.DoesNotContain(service.Requests, r => r.Text.Contains("BROWSE", StringComparison.Ordinal) && After(r) < (brokenPage - 1) * PageSize);
    }

    [Fact]
    public async Task Rows_that_the_service_keeps_to_itself_make_no_file()
    {
        var service = new FakePassthrough(r => r.Text.Contains("COUNT", StringComparison.Ordinal) ? Count : Page(1, PageSize, hasMore: true));

        var failure = await Assert.ThrowsAsync<MakiniException>(() => RunAsync(service, Addresses("a.csv")));

        Assert.Equal(ErrorIds.ResponseInvalid, failure.ErrorId);
        Assert.Contains("EnterpriseOne has more of them", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("a.csv")));
    }

    private static string Count => "{\"data\":{\"ds_F0101\":{\"count\":35}}}";

    private static FakePassthrough Service(int brokenPage = 0)
    {
        var pages = 0;
        return new FakePassthrough(request =>
        {
            if (request.Text.Contains("COUNT", StringComparison.Ordinal)) return Count;
            if (++pages == brokenPage) throw new MakiniException(ErrorIds.Unavailable, "Gone.");
            var after = After(request);
            return Page(after + 1, Math.Min(PageSize, Rows - after), hasMore: after + PageSize < Rows);
        });
    }

    private static int After(Request request) => Behind().Match(request.Text) is { Success: true } match
        ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)
        : 0;

    private static string Page(int from, int count, bool hasMore)
    {
        var rows = string.Join(",", Enumerable.Range(from, count).Select(i => $"{{\"F0101_AN8\":{i},\"F0101_ALPH\":\"Name {i}\",\"F0101_UPMJ\":\"202610{1 + (i % 30):D2}\"}}"));
        return "{\"data\":{\"fs_DATABROWSE_F0101\":{\"data\":{\"gridData\":{\"rowset\":[" + rows + "],\"summary\":{\"moreRecords\":" + (hasMore ? "true" : "false") + "}}}}}}";
    }

    private static async Task<JdeExportResult> RunAsync(FakePassthrough service, JdeExport export)
    {
        using var client = service.Client("jd-edwards-enterprise-one");
        return await new JdeExporter(client).RunAsync(export, _ => { }, NullCallLog.Instance, CancellationToken.None);
    }

    private JdeExport Addresses(string name) => new()
    {
        Query = new JdeQuery { Table = "F0101", Properties = ["AN8", "ALPH", "UPMJ"], PageSize = PageSize },
        Path = PathOf(name),
        Format = ExportFormats.Of(name),
        SaveInterval = TimeSpan.Zero,
        ValuesPerGroup = 3 * PageSize,
        PagesAtOnce = 4,
    };

    [GeneratedRegex("F0101.AN8\",\"operator\":\"GREATER\",\"value\":\\[\\{\"content\":\"(?<number>[0-9]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Behind();
}
