using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Jde;

namespace Makini.PowerShell.Tests.Requests;

[Collection(SandboxCollection.Name)]
public sealed class RequestTests(SandboxFixture fixture)
{
    private const string Rows = "/api/raw/tables/F0101/data";

    private readonly PowerShellEngine _engine = fixture.Engine;

    [Fact]
    public void Invoke_MakiniRequest_gives_what_stands_under_data_as_objects()
    {
        var rows = _engine.Get($"Invoke-MakiniRequest {Rows} -Query @{{ page = 2 }}");
        Assert.Equal(100, rows.Count);
        Assert.NotNull(rows[0].Properties["ABAN8"].Value);
    }

    [Fact]
    public void All_reads_every_page() =>
        Assert.Equal(_engine.Get("Get-MakiniRawData F0101").Count, _engine.Get($"Invoke-MakiniRequest {Rows} -All").Count);

    [Theory]
    [InlineData(Rows + "' -Query @{ page = 3 }")]
    [InlineData(Rows + "?page=3'")]
    public void All_begins_with_the_page_that_is_asked_for(string rows) =>
        Assert.Equal(_engine.Get($"(Invoke-MakiniRequest {Rows} -All).ABAN8").Skip(200), _engine.Get($"(Invoke-MakiniRequest '{rows} -All).ABAN8"));

    [Fact]
    public void A_file_that_cannot_be_read_is_the_files_fault()
    {
        var error = _engine.Run("Invoke-MakiniRequest /api/eam/assets -Method Post -InFile $args[0]", Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}")).Error;
        Assert.StartsWith("MakiniFileUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Raw_gives_the_text() => Assert.StartsWith("""{"data":[""", (string)_engine.One($"Invoke-MakiniRequest {Rows} -Raw"), StringComparison.Ordinal);

    [Fact]
    public void The_answer_goes_into_a_file()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "rows.json");
        Assert.Equal(path, (string)_engine.One($"(Invoke-MakiniRequest {Rows} -OutFile $args[0]).FullName", path));
        Assert.StartsWith("""{"data":[""", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_an_error_leaves_no_file()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        Assert.NotNull(_engine.Run("Invoke-MakiniRequest /api/none -OutFile $args[0]", Path.Combine(folder, "none.json")).Error);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_no_fault_of_the_service()
    {
        var error = _engine.Run($"Invoke-MakiniRequest {Rows} -OutFile $args[0]", Path.Combine(Path.GetTempPath(), "no-such-folder", "rows.json")).Error;
        Assert.Equal("MakiniFileUnavailable", error.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Theory]
    [InlineData("-Raw")]
    [InlineData("-OutFile x.json")]
    [InlineData("-SkipHttpErrorCheck")]
    [InlineData("-Method Post")]
    public void All_goes_alone(string parameter) =>
        Assert.Equal("MakiniInvalidRequest", _engine.Run($"Invoke-MakiniRequest {Rows} -All {parameter}").Error.FullyQualifiedErrorId.Split(',')[0]);

    [Fact]
    public void Status_and_headers_go_into_variables()
    {
        _engine.Get($"Invoke-MakiniRequest {Rows} -StatusCodeVariable status -ResponseHeadersVariable headers | Out-Null; $global:seen = $status, $headers['Content-Type']");
        var seen = _engine.Get("$seen");
        Assert.Equal(200, seen[0].BaseObject);
        Assert.Contains("json", seen[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_one_unless_it_shall_be_none()
    {
        Assert.Equal("MakiniNotFound", _engine.Run("Invoke-MakiniRequest /api/none").Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(404, _engine.One("Invoke-MakiniRequest /api/none -SkipHttpErrorCheck -StatusCodeVariable status | Out-Null; $status"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/api")]
    [InlineData("//elsewhere.example/api")]
    [InlineData("api/eam")]
    public void A_path_is_a_path(string path) => Assert.NotNull(_engine.Run("Invoke-MakiniRequest $args[0]", path).Error);

    [Fact]
    public void A_post_asks_and_whatif_sends_nothing()
    {
        var before = fixture.RequestCount;
        Assert.Empty(_engine.Get("Invoke-MakiniRequest /api/passthrough -Method Post -Body @{ method = 'post'; sql = 'SELECT 1 FROM F0010' } -WhatIf"));
        Assert.Equal(before, fixture.RequestCount);
    }

    [Fact]
    public void A_hashtable_is_sent_as_json()
    {
        var row = _engine.One(
            """
            $body = [ordered]@{ method = 'post'; sql = 'SELECT ABAN8 FROM F0101 WHERE ABAN8 < ? FETCH FIRST 1 ROWS ONLY'; parameters = @(100000) }
            Invoke-MakiniRequest /api/passthrough -Method Post -Body $body
            """);
        Assert.NotNull(row.ABAN8);
    }

    [Fact]
    public void Invoke_MakiniPassthrough_runs_sql()
    {
        var rows = _engine.Get("Invoke-MakiniPassthrough -Sql 'SELECT ABAN8 FROM F0101 WHERE ABAN8 < ? FETCH FIRST 2 ROWS ONLY' -Parameters 100000");
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Sql_that_is_no_query_asks_and_whatif_sends_nothing()
    {
        var before = fixture.RequestCount;
        Assert.Empty(_engine.Get("Invoke-MakiniPassthrough -Sql 'DELETE FROM F0101' -WhatIf"));
        Assert.Empty(_engine.Get("Invoke-MakiniPassthrough /jderest/x -Method Post -Body @{ a = 1 } -WhatIf"));
        Assert.Equal(before, fixture.RequestCount);
    }
}
