namespace Makini.Link;

/// <summary>Reads the address that Makini Link sends the browser back to.</summary>
internal static class LinkAnswer
{
    private const int LongestReason = 300;

    /// <summary>The code in a returned address; the whole address or only what stands behind its question mark.</summary>
    /// <param name="address">What the browser was sent to.</param>
    /// <param name="state">What was sent along; an answer without state is taken, for nobody promises that it is repeated.</param>
    /// <exception cref="MakiniException">LinkFailed: it is a refusal, has no code, or belongs to another request.</exception>
    public static string ReadCode(string address, string state)
    {
        var fields = ReadQuery(address.Trim());
        if (Find("state") is { Length: > 0 } echoed && !string.Equals(echoed, state, StringComparison.Ordinal))
        {
            throw LinkErrors.Failed(
                "The answer of Makini Link belongs to another request: its state is not the one that was sent.",
                "Start again with Connect-Makini -Link, and use only the newest address.");
        }

        if (Find("error") is { Length: > 0 } error) throw Refused(error, Find("error_description"));
        return Find("code") is { Length: > 0 } code
            ? code
            : throw LinkErrors.Failed(
                "The returned address has no code in it.",
                "Copy the whole address that the browser shows after the connection was made.");

        string? Find(string name) => fields.TryGetValue(name, out var value) ? value : null;
    }

    private static Dictionary<string, string> ReadQuery(string address)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var query = address.Substring(address.IndexOf('?') + 1);
        foreach (var part in query.Split('#')[0].Split('&'))
        {
            var equals = part.IndexOf('=');
            if (equals > 0) fields[Decode(part.Substring(0, equals))] = Decode(part.Substring(equals + 1));
        }

        return fields;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static MakiniException Refused(string error, string? description)
    {
        var reason = description is null ? error : $"{error}: {description}";
        var line = new string([.. reason.Take(LongestReason).Select(c => char.IsControl(c) ? ' ' : c)]).TrimEnd('.');
        var what = error == "access_denied" ? "The connection was refused in the browser" : "Makini Link did not make the connection";
        return LinkErrors.Failed(
            $"{what} ({line}).",
            "Start again with Connect-Makini -Link, and let the customer agree; compare -ClientId and -RedirectUri with the dashboard's.",
            error);
    }
}
