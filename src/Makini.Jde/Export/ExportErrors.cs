namespace Makini.Jde.Export;

/// <summary>What can go wrong with the file of an export.</summary>
internal static class ExportErrors
{
    public static MakiniException Exists(string path) => new(ErrorIds.FileUnavailable, $"The file '{path}' is there already.")
    {
        Target = path,
        RecommendedAction = "Name another file with -Path, or leave -NoClobber out to replace it.",
    };

    public static MakiniException IsFolder(string path) => new(ErrorIds.FileUnavailable, $"'{path}' is a folder.")
    {
        Target = path,
        RecommendedAction = "Name a file in it.",
    };

    public static MakiniException ReadOnly(string path) => new(ErrorIds.FileUnavailable, $"The file '{path}' is read-only.")
    {
        Target = path,
        RecommendedAction = "Name another file with -Path, or add -Force to replace this one.",
    };

    public static MakiniException Busy(string path, Exception cause) => new(ErrorIds.FileUnavailable, $"Another export writes '{path}' now.", cause)
    {
        Target = path,
        RecommendedAction = "Wait until it has ended, or name another file with -Path.",
    };

    public static MakiniException Unavailable(string path, Exception cause) =>
        new(ErrorIds.FileUnavailable, $"The file '{path}' cannot be written: {cause.Message}", cause)
        {
            Target = path,
            RecommendedAction = "Name a file in a folder that exists, that you may write to, and whose disk has room. -Resume goes on where it ended.",
        };

    public static MakiniException NotResumable(string path, string reason) =>
        new(ErrorIds.ExportNotResumable, $"The export cannot go on from '{path}': {reason}.")
        {
            Target = path,
            RecommendedAction = "Give the same parameters as before, or leave -Resume out to begin again.",
        };

    public static MakiniException NoSuchFormat(string path, string reason) => new(ErrorIds.InvalidRequest, $"'{path}' cannot be exported to: {reason}.")
    {
        Target = path,
        RecommendedAction = "Name a file that ends in .csv, .jsonl, .sqlite or .parquet.",
    };
}
