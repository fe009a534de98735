using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Reads the address of a next page.</summary>
internal static class AisLink
{
    private static readonly char[] Mark = ['?'];
    private static readonly char[] Separator = ['&'];

    /// <summary>
    /// The call of an address such as https://host:9302/jderest/v2/dataservice/next?stackId=1. Only what stands behind
    /// AIS's own root counts: the service that has the credentials knows the host and the version.
    /// </summary>
    public static SystemCall Read(string href)
    {
        var parts = href.Split(Mark, 2);
        var start = parts[0].IndexOf(AisNames.Service, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            throw new MakiniException(ErrorIds.ResponseInvalid, $"The next page is said to be at '{href}', which is no address of the data service.");

        var query = parts.Length == 1 ? [] : parts[1].Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(ReadValue);
        return new SystemCall(parts[0].Substring(start)) { Query = [.. query] };
    }

    private static KeyValuePair<string, string> ReadValue(string text)
    {
        var end = text.IndexOf('=');
        return end < 0
            ? new(Uri.UnescapeDataString(text), "")
            : new(Uri.UnescapeDataString(text.Substring(0, end)), Uri.UnescapeDataString(text.Substring(end + 1)));
    }
}
