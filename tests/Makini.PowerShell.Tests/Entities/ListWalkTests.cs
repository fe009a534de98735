using System.Management.Automation;

namespace Makini.PowerShell.Tests.Entities;

/// <summary>What a user sees of a walk over the pages of a list.</summary>
public sealed class ListWalkTests : EntityTestBase
{
    [Fact]
    public void Progress_tells_how_much_of_all_has_come()
    {
        Service.Answer = line => Page(line, [["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"]], """,{"last_page":4,"total":8}""");
        Assert.Equal([50, 75, 100], Percents("Get-MakiniVendor"));
        Assert.Equal([66, 100], Percents("Get-MakiniVendor -First 6"));
        Assert.Equal([50, 75, 100], Percents("Get-MakiniVendor -IncludeTotalCount"));
    }

    [Fact]
    public void Progress_tells_of_no_part_where_the_service_cannot_know_it()
    {
        Service.Answer = line => Page(line, [["1", "2"], ["3", "4"]], """,{"last_page":2,"total":4}""");
        Assert.Equal([-1], Percents("Get-MakiniVendor -Filter { Key -ne '1' }"));
    }

    [Theory]
    [InlineData("Get-MakiniVendor")]
    [InlineData("Invoke-MakiniRequest /api/erp/vendors -All")]
    public void A_list_that_changes_gives_no_record_twice_and_one_warning(string script)
    {
        Service.Answer = line => Page(line, [["1", "2"], ["2", "3"], ["3", "4"]], """,{"last_page":3,"total":6}""");
        var result = Engine.Run(script);
        Assert.Equal(["1", "2", "3", "4"], result.Output.Select(record => record.Properties["key"].Value));
        Assert.Contains("changed while it was read", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-MakiniVendor")]
    [InlineData("Invoke-MakiniRequest /api/erp/vendors -All")]
    public void Without_page_numbers_a_link_or_a_cursor_leads_on(string script)
    {
        Service.Answer = line => line switch
        {
            _ when line.Contains("cursor=c%2F1", StringComparison.Ordinal) => """{"data":[{"key":"2"}],"links":{"next":"https://elsewhere.example/api?after=3"}}""",
            _ when line.Contains("after=3", StringComparison.Ordinal) => """{"data":[{"key":"3"}]}""",
            _ => """{"data":[{"key":"1"}],"meta":{"next_cursor":"c/1"}}""",
        };
        Assert.Equal(["1", "2", "3"], Texts($"({script}).key"));
        Assert.All(Asked, line => Assert.StartsWith("GET /api/erp/vendors?", line, StringComparison.Ordinal));
    }

    private List<int> Percents(string script)
    {
        var progress = Engine.Run(script).Progress;
        Assert.Equal(ProgressRecordType.Completed, progress[^1].RecordType);
        return [.. progress.SkipLast(1).Select(record => record.PercentComplete)];
    }

    private static string Page(string line, string[][] pages, string meta)
    {
        var number = int.Parse(Uri.UnescapeDataString(line).Split("?page=")[1].Split('&', ' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        var records = string.Join(',', pages[number - 1].Select(key => $$"""{"key":"{{key}}"}"""));
        return $$"""{"data":[{{records}}],"meta":{{meta[1..]}}}""";
    }
}
