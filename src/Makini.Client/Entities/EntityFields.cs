namespace Makini.Entities;

/// <summary>Writes the fields of a body as a table: a row for each kind, names parted by blanks.</summary>
internal static class EntityFields
{
    private const string Required = "!";

    /// <summary>The fields; a name with a ! behind it is required.</summary>
    public static IReadOnlyList<EntityField> Of(
        string text = "",
        string time = "",
        string number = "",
        string whole = "",
        string flag = "",
        string list = "",
        string obj = "",
        string file = "") =>
    [
        .. Fields(file, EntityFieldKind.File),
        .. Fields(text, EntityFieldKind.Text),
        .. Fields(time, EntityFieldKind.Time),
        .. Fields(number, EntityFieldKind.Number),
        .. Fields(whole, EntityFieldKind.Whole),
        .. Fields(flag, EntityFieldKind.Flag),
        .. Fields(list, EntityFieldKind.List),
        .. Fields(obj, EntityFieldKind.Object),
    ];

    private static IEnumerable<EntityField> Fields(string names, EntityFieldKind kind) =>
        names.Split([' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new EntityField(name.TrimEnd(Required[0]), kind, name.EndsWith(Required, StringComparison.Ordinal)));
}
