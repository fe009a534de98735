using System.Text.Json;
using Makini.Client.Tests.Fakes;
using Makini.Entities;
using Xunit.Abstractions;

namespace Makini.Client.Tests.Entities;

/// <summary>An operation as Makini describes it: "POST /api/eam/customers" and the fields of its body.</summary>
internal sealed record PublishedOperation(string Name, IReadOnlyList<(string Name, bool IsRequired)> Fields);

/// <summary>
/// The operations that Makini has published. Its description is no part of the project: where it does not lie beside the
/// repository, the list of this project is read, which was made from it.
/// </summary>
internal static class PublishedOperations
{
    private static readonly string Described = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "makini-api", "operations.json"));

    private static readonly string Own = Path.Combine(Repository.Root, "tests", "Makini.Client.Tests", "Entities", "operations.txt");

    public static IReadOnlyList<PublishedOperation> All { get; } = File.Exists(Described) ? ReadDescription(Described) : [.. File.ReadLines(Own).Select(ReadLine)];

    /// <summary>Says in a test's output which list it was compared with, where that is the project's own.</summary>
    public static void Tell(ITestOutputHelper output)
    {
        if (!File.Exists(Described)) output.WriteLine($"{Described} is not there: compared with the project's own list of operations.");
    }

    /// <summary>An operation of the catalogue, as the published list spells it.</summary>
    public static string Spell(EntityOperation operation) => operation.ToString().Replace("{itemKey}", "{materialKey}", StringComparison.Ordinal);

    private static List<PublishedOperation> ReadDescription(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. json.RootElement.EnumerateArray()
                .Where(o => o.GetProperty("domain").GetString() != "system")
                .Select(o => new PublishedOperation(
                    $"{o.GetProperty("method").GetString()} {o.GetProperty("path").GetString()}",
                    o.TryGetProperty("body", out var body) ? [.. body.EnumerateObject().Select(ReadField)] : [])),
        ];
    }

    private static (string Name, bool IsRequired) ReadField(JsonProperty field) =>
        (field.Name, field.Value.GetRawText().Contains("required", StringComparison.Ordinal));

    private static PublishedOperation ReadLine(string line)
    {
        var words = line.Split(' ');
        return new PublishedOperation($"{words[0]} {words[1]}", [.. words.Skip(2).Select(w => (w.TrimEnd('!'), w.EndsWith('!')))]);
    }
}
