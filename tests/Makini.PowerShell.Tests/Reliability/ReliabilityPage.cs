using System.Text;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Reliability;

/// <summary>The tables of docs/reliability.md, between two marks.</summary>
internal static class ReliabilityPage
{
    private const string Begin = "<!-- tables: FaultMatrixTests writes them when MAKINI_WRITE_DOCS is 1 -->\n";
    private const string End = "<!-- end of the tables -->";

    private static string Path => System.IO.Path.Combine(ModuleUnderTest.RepositoryRoot, "docs", "reliability.md");

    public static string Read()
    {
        var (text, start, end) = Find();
        return text[start..end];
    }

    public static void Replace(string tables)
    {
        var (text, start, end) = Find();
        File.WriteAllText(Path, text[..start] + tables + text[end..]);
    }

    public static string Write(FaultMatrix matrix, IReadOnlyList<NoConnection> none)
    {
        var page = new StringBuilder();
        foreach (var call in FaultCall.All)
        {
            page.Append("\n### ").Append(call.Title).Append("\n\n| Fault | Once | Its requests were answered | Each time |\n|---|---|---|---|\n");
            foreach (var fault in FaultCase.All)
            {
                var once = matrix[call, fault];
                page.Append("| ").Append(fault.Name)
                    .Append(" | ").Append(Result(matrix, call, once))
                    .Append(" | ").AppendJoin(", ", once.Sent)
                    .Append(" | ").Append(Result(matrix, call, matrix[call, fault, isForGood: true])).Append(" |\n");
            }
        }

        page.Append("\n### Where no connection comes about: `Get-MakiniWorkOrder`\n\n| Fault | Result | Tried | |\n|---|---|---|---|\n");
        foreach (var unreached in none)
        {
            page.Append("| ").Append(unreached.Name).Append(" | ").Append(unreached.Rows).Append(" rows, `").Append(unreached.ErrorId)
                .Append("` | ").Append(unreached.Tries).Append(" | ").Append(unreached.Tries > 1 ? "it may come back: repeated" : "to repeat it would not help").Append(" |\n");
        }

        return page.Append('\n').ToString();
    }

    private static string Result(FaultMatrix matrix, FaultCall call, FaultFinding finding)
    {
        var rows = call.Made is not null ? Times(finding.Made)
            : finding.Rows.SequenceEqual(matrix[call, null].Rows) ? "all rows"
            : $"{finding.Rows.Count} rows";
        return finding.ErrorId is null ? rows : $"{rows}, `{finding.ErrorId}`";
    }

    private static string Times(int made) => made switch
    {
        0 => "not made",
        1 => "made",
        _ => $"made {made} times",
    };

    private static (string Text, int Start, int End) Find()
    {
        var text = File.ReadAllText(Path);
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return (text, start, text.IndexOf(End, StringComparison.Ordinal));
    }
}
