using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Jde;

/// <summary>Export-JdeTable over a sandbox.</summary>
[Collection(SandboxCollection.Name)]
public sealed class ExportTests(SandboxFixture fixture) : IDisposable
{
    private readonly PowerShellEngine _engine = fixture.Engine;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("makini-export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("sqlite")]
    [InlineData("parquet")]
    public void All_rows_of_a_file_are_in_the_file(string format)
    {
        if (format == "parquet" && ModuleUnderTest.IsNetStandard)
        {
            Assert.Contains("a.parquet' cannot be exported to: Parquet needs PowerShell 7", _engine.Run("Export-JdeTable F4111 $args[0]", PathOf("a.parquet")).Error.ErrorDetails.Message, StringComparison.Ordinal);
            return;
        }

        var result = _engine.Get("Export-JdeTable F4111 $args[0]", PathOf("a." + format)).Single();

        var count = (long)_engine.One("Invoke-JdeQuery F4111 -Count");
        Assert.Equal(count, result.Properties["Rows"].Value);
        Assert.Equal(new FileInfo(PathOf("a." + format)).Length, result.Properties["Length"].Value);
        Assert.Equal("F4111", result.Properties["Table"].Value);
    }

    [Fact]
    public void The_values_are_those_of_the_query()
    {
        _engine.Get("Export-JdeTable F0911 $args[0] -Property CO,DOC,DGJ,AA,EXA -Filter { AA -gt 10000 -and CO -eq '5' }", PathOf("a.csv"));

        var expected = _engine.Get(
            """
            Invoke-JdeQuery F0911 -Property CO,DOC,DGJ,AA,EXA -Filter { AA -gt 10000 -and CO -eq '5' } |
                ForEach-Object { '{0},{1},{2:yyyy-MM-dd},{3},{4}' -f $_.CO, $_.DOC, $_.DGJ, $_.AA, $_.EXA }
            """).Select(o => o.ToString());
        Assert.Equal(["CO,DOC,DGJ,AA,EXA", .. expected], File.ReadAllLines(PathOf("a.csv")));
    }

    [Fact]
    public void Whole_files_are_exported_one_after_the_other_from_the_pipeline()
    {
        var results = _engine.Get("$folder = $args[0]; Get-JdeTable F48*, F3111 | Export-JdeTable -Path { $folder + $_.Name + '.csv' }", _folder.FullName + Path.DirectorySeparatorChar);

        Assert.Equal(_folder.EnumerateFiles("*.csv").Select(f => f.Name).Order(StringComparer.Ordinal), results.Select(r => (string)r.Properties["Name"].Value).Order(StringComparer.Ordinal));
        Assert.Contains("F4801.csv", results.Select(r => r.Properties["Name"].Value));
    }

    [Fact]
    public void One_bad_file_of_many_does_not_keep_the_others_from_being_exported()
    {
        var run = _engine.Run("[pscustomobject]@{ Table = 'F9999'; Path = $args[0] }, [pscustomobject]@{ Table = 'F0101'; Path = $args[0] } | Export-JdeTable", PathOf("a.csv"));

        Assert.StartsWith("JdeTableNotFound", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("F0101", run.Output.Single().Properties["Table"].Value);
    }

    [Theory]
    [InlineData("F0101", "a.xlsx", "", "MakiniInvalidRequest", ErrorCategory.InvalidArgument)]
    [InlineData("F9999", "a.csv", "", "JdeTableNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("F0101", "a.csv", "-Property NONE", "JdeColumnNotFound", ErrorCategory.ObjectNotFound)]
    [InlineData("F0101", "none/a.csv", "", "MakiniFileUnavailable", ErrorCategory.WriteError)]
    [InlineData("F0101", "folder.csv", "-Force", "MakiniFileUnavailable", ErrorCategory.WriteError)]
    [InlineData("F0101", "there.csv", "-NoClobber", "MakiniFileUnavailable", ErrorCategory.WriteError)]
    [InlineData("F4111", "a.csv", "-ChangedSince 2026-01-01", "MakiniInvalidRequest", ErrorCategory.InvalidArgument)]
    [InlineData("F0101", "damaged.csv", "-Resume", "JdeExportNotResumable", ErrorCategory.InvalidData)]
    [InlineData("F0101", "a.csv", "-Filter { AN8 }", "MakiniFilterInvalid", ErrorCategory.ParserError)]
    public void What_cannot_be_done_is_an_error_that_says_so(string table, string path, string arguments, string id, ErrorCategory category)
    {
        foreach (var name in new[] { "there.csv", "damaged.csv.partial", "damaged.csv.checkpoint" }) File.WriteAllText(PathOf(name), "x");
        Directory.CreateDirectory(PathOf("folder.csv"));

        var error = _engine.Run($"Export-JdeTable {table} $args[0] {arguments}", PathOf(path)).Error;

        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
        Assert.False(File.Exists(PathOf(path + ".partial")) && path != "damaged.csv");
    }

    [Theory]
    [InlineData("Export-JdeTable F0013 Env:export.csv")]
    [InlineData("Export-JdeTable F0013 Variable:/export.csv")]
    [InlineData("'F0013' | ForEach-Object { [pscustomobject]@{ Table = $_; Path = 'Function:export.csv' } } | Export-JdeTable")]
    public void A_drive_that_has_no_files_is_no_place_for_one(string script)
    {
        var error = _engine.Run(script).Error;

        Assert.StartsWith("MakiniFileUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(File.Exists("export.csv"));
    }

    [Fact]
    public void One_file_is_not_for_several_connections()
    {
        var run = _engine.Run(
            """
            $null = Connect-Makini -Name second -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken()
            try { Export-JdeTable F0101 $args[0] -Connection jde, second } finally { Disconnect-Makini second; Set-MakiniConnection jde -Default }
            """,
            PathOf("a.csv"));

        Assert.StartsWith("MakiniInvalidRequest,", run.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Fact]
    public void WhatIf_sends_nothing_and_writes_nothing()
    {
        var before = fixture.RequestCount;

        Assert.Empty(_engine.Get("Export-JdeTable F0101 $args[0] -WhatIf", PathOf("a.csv")));

        Assert.Equal(before, fixture.RequestCount);
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Fact]
    public void Changes_alone_are_exported_for_a_copy_that_is_kept_up_to_date()
    {
        var all = (long)_engine.One("(Export-JdeTable F0411 $args[0]).Rows", PathOf("all.csv"));
        var changed = (long)_engine.One("(Export-JdeTable F0411 $args[0] -ChangedSince 2026-09-01).Rows", PathOf("changed.csv"));

        Assert.InRange(changed, 1, all - 1);
        Assert.Equal(_engine.Get("Invoke-JdeQuery F0411 -Count -Filter { UPMJ -ge '2026-09-01' }").Single().BaseObject, changed);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
