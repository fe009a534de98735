namespace Makini.Link;

/// <summary>Makes the errors of Makini Link.</summary>
internal static class LinkErrors
{
    public static MakiniException Failed(string message, string action, object? target = null, Exception? cause = null) =>
        new(ErrorIds.LinkFailed, message, cause) { RecommendedAction = action, Target = target };
}
