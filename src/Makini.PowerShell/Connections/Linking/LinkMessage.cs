namespace Makini.PowerShell.Connections;

/// <summary>Writes to a customer: what happened, where to click, what to have at hand.</summary>
internal static class LinkMessage
{
    /// <summary>The subject.</summary>
    public static string Subject(string system, bool isReconnect) => isReconnect ? $"Please reconnect {system}" : $"Please connect {system}";

    /// <summary>The text.</summary>
    public static string Text(PlatformNeeds needs, Uri url, bool isReconnect, string? customer)
    {
        var lines = new[]
        {
            customer is null ? "Hello," : $"Hello {customer},",
            "",
            isReconnect
                ? $"the connection to {needs.System} has stopped: it no longer accepts the login that was given to it, most often because "
                    + $"{needs.Cause}. No data is lost; nothing new comes until the connection is renewed at the address below. It takes some minutes."
                : $"to connect {needs.System}, please open the address below and follow its steps. It takes some minutes.",
            "",
            url.AbsoluteUri,
            "",
            "Please have at hand:",
        };
        var end = new[] { "", "What you enter goes to Makini alone. We see neither user nor password." };
        return string.Join(Environment.NewLine, [.. lines, .. needs.Needs.Select(need => $"- {need}"), .. end]);
    }
}
