using System.Management.Automation;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Makini.Client.Tests.Server;
using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Views;

/// <summary>That whatever comes out has a view, and that it fits a terminal of 80 columns with all that it shows in a wide one.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class ViewFitTests : IDisposable
{
    private const int Narrow = 80;
    private const int Wide = 120;

    // Of PowerShell or .NET, or a row, whose view is tested with the rows.
    private static readonly HashSet<string> Others = ["Void", "String", "Int32", "Int64", "Boolean", "DateTime", "TimeSpan", "FileInfo", "PSObject", "JdeRow"];

    private readonly PowerShellEngine _engine = new();

    public ViewFitTests()
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        _engine.Get("$global:folder, $global:port, $global:secret = $args", TestFolder.Create("makini-views-"), FreePort.Find(), new NetworkCredential("", "whsec-1").SecurePassword);
        _engine.Get("$global:sandbox = Start-MakiniSandbox");
        _engine.Get(ViewSamples.Prelude);
    }

    public void Dispose()
    {
        _engine.Run("Get-MakiniProfile a-connection* | Remove-MakiniProfile -Confirm:$false; Get-MakiniWebhookListener | Stop-MakiniWebhookListener; Stop-MakiniSandbox");
        _engine.Dispose();
    }

    [Fact]
    public void Every_type_that_comes_out_has_a_view_and_a_sample_here()
    {
        var viewed = XDocument.Load(Path.Combine(ModuleUnderTest.RepositoryRoot, "module", "Makini.Format.ps1xml")).Descendants("TypeName").Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
        var outputs = OutputTypes().ToList();
        Assert.Empty(outputs.Where(type => !Bases(type).Any(viewed.Contains)).Select(type => type.FullName));
        Assert.Empty(outputs.Where(type => !ViewSamples.All.ContainsKey(type.Name) && !Bases(type).Contains("Makini.Entities.MakiniEntity")).Select(type => type.FullName));
    }

    [Fact]
    public void Each_view_fits_80_columns_and_leaves_nothing_out_there()
    {
        var entities = _engine.Get("Get-MakiniEntityType | ForEach-Object Name").Select(name => KeyValuePair.Create($"{name}", $"Get-Makini{name} -First 20"));
        var wrong = ViewSamples.All.Concat(entities).SelectMany(sample => Problems(sample.Value).Select(problem => $"{sample.Key}: {problem}")).ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void A_meter_shows_what_it_reads() =>
        Assert.Equal(["LastReading", "UomName", "LastReadingAt", "AssetKeys", "Key"], Titles(Lines("Get-MakiniMeter -First 1", Narrow)));

    private IEnumerable<string> Problems(string script)
    {
        var narrow = Lines(script, Narrow);
        var wide = Lines(script, Wide);
        if (narrow.Count == 0) yield return "nothing is shown";
        foreach (var line in narrow.Where(line => line.Length > Narrow)) yield return $"too long: {line}";
        var (few, all) = (Titles(narrow), Titles(wide));
        if (!few.SequenceEqual(all)) yield return $"shows {string.Join(", ", few)} of {string.Join(", ", all)}";
    }

    private List<string> Lines(string script, int width) =>
        [.. _engine.Show(script, width).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];

    /// <summary>The titles of a table's columns; none where it is a list.</summary>
    private static List<string> Titles(List<string> lines)
    {
        var rule = lines.FindIndex(line => line.Contains('-', StringComparison.Ordinal) && line.All(sign => sign is '-' or ' '));
        return rule < 1 ? [] : [.. Dashes().Matches(lines[rule]).Select(column => Title(lines[rule - 1], column))];
    }

    /// <summary>A title may be cut by the column, and stands above its dashes.</summary>
    private static string Title(string titles, Match column) => titles.PadRight(column.Index + column.Length).Substring(column.Index, column.Length);

    private IEnumerable<Type> OutputTypes() => _engine.Get("(Get-Module Makini).ExportedCmdlets.Values").Select(o => (CmdletInfo)o.BaseObject)
        .SelectMany(cmdlet => cmdlet.OutputType).Select(output => output.Type).OfType<Type>().Where(type => !Others.Contains(type.Name)).Distinct();

    private static IEnumerable<string> Bases(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType) yield return current.FullName!;
    }

    [GeneratedRegex("-+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Dashes();
}
