namespace Makini.Entities;

/// <summary>Keys on their way into a path.</summary>
internal static class EntityKeys
{
    /// <summary>The key as one segment of a path. Keys are opaque: nothing in them leads elsewhere.</summary>
    /// <exception cref="MakiniException">InvalidRequest: it is blank, or dots only.</exception>
    public static string InPath(string key) => key.Trim('.', ' ').Length > 0
        ? Uri.EscapeDataString(key)
        : throw new MakiniException(ErrorIds.InvalidRequest, $"'{key}' is no key.") { Target = key };
}
