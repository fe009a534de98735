using System.Text;

namespace Makini.PowerShell.Connections;

/// <summary>
/// Writes the health of connections as one page that needs nothing else: no script, no other file, no network. The most urgent comes first.
/// </summary>
internal static class HealthReport
{
    private const string StyleName = "Makini.HealthReport.css";
    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>The page, in UTF-8.</summary>
    /// <param name="entries">The connections.</param>
    /// <param name="now">The time, in the zone of whoever reads it.</param>
    public static byte[] Write(IReadOnlyCollection<ReportEntry> entries, DateTimeOffset now)
    {
        var times = new ReportTimes(now);
        var customers = entries
            .GroupBy(entry => entry.Customer, StringComparer.OrdinalIgnoreCase)
            .OrderBy(customer => customer.Min(entry => entry.Urgency))
            .ThenBy(customer => customer.Key, StringComparer.OrdinalIgnoreCase);
        var page = Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="color-scheme" content="light dark">
            <title>Makini connections, {times.Exact(now)}</title>
            <style>
            {Html.Raw(Style.Value)}</style>
            </head>
            <body>
            <header>
            <h1>Makini connections</h1>
            <p>{Headline(entries)} <span class="when">{times.Exact(now)} {times.Zone()}</span></p>
            </header>
            <ul class="summary">
            {Html.Join(entries.GroupBy(entry => entry.Urgency).OrderBy(group => group.Key).Select(Tile))}</ul>
            <table>
            <thead><tr><th scope="col">Customer</th><th scope="col">Connection</th><th scope="col">State</th><th scope="col">Last sync</th><th scope="col">Token ends</th><th scope="col">What to do</th></tr></thead>
            {Html.Join(customers.Select(customer => Customer(customer, times)))}</table>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Headline(IReadOnlyCollection<ReportEntry> entries)
    {
        var open = entries.Count(entry => entry.Urgency != ReportUrgency.Well);
        var all = entries.Count == 1 ? "1 connection" : FormattableString.Invariant($"{entries.Count} connections");
        return open switch
        {
            0 => $"{all}, and all is well.",
            1 => $"{all}; one needs attention.",
            _ => FormattableString.Invariant($"{all}; {open} need attention."),
        };
    }

    private static Html Tile(IGrouping<ReportUrgency, ReportEntry> group) =>
        Html.Of($"<li class=\"{Class(group.Key)}\"><b>{group.Count()}</b> {Label(group.Key)}</li>\n");

    private static Html Customer(IGrouping<string, ReportEntry> customer, ReportTimes times)
    {
        var rows = customer.OrderBy(entry => entry.Urgency).ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var name = Html.Of($"<th scope=\"rowgroup\" rowspan=\"{rows.Count}\">{customer.Key}</th>");
        return Html.Of($"<tbody>\n{Html.Join(rows.Select((entry, index) => Row(entry, index == 0 ? name : Html.Empty, times)))}</tbody>\n");
    }

    private static Html Row(ReportEntry entry, Html customer, ReportTimes times) => Html.Of(
        $"""
        <tr class="{Class(entry.Urgency)}">{customer}
        <td data-label="Connection"><strong>{entry.Name}</strong><small>{entry.Platform}</small></td>
        <td data-label="State"><span class="badge">{Label(entry.Urgency)}</span><small>{(entry.State == Label(entry.Urgency) ? null : entry.State)}</small></td>
        <td data-label="Last sync">{times.Distance(entry.LastSync)}</td>
        <td data-label="Token ends">{times.Distance(entry.TokenExpiresAt)}</td>
        <td data-label="What to do">{entry.Reason}{(entry.Action is null ? Html.Empty : Html.Of($"<span class=\"action\">{CommandText.Mark(entry.Action)}</span>"))}</td></tr>

        """);

    private static string Label(ReportUrgency urgency) => urgency switch
    {
        ReportUrgency.Reconnect => "reconnect",
        ReportUrgency.Unreachable => "unreachable",
        ReportUrgency.Failed => "failed",
        ReportUrgency.TokenEnds => "token ends",
        ReportUrgency.CertificateEnds => "certificate ends",
        ReportUrgency.OldData => "old data",
        ReportUrgency.Pending => "pending",
        _ => "well",
    };

    /// <summary>Three colours, which say the same as the words.</summary>
    private static string Class(ReportUrgency urgency) => urgency switch
    {
        ReportUrgency.Reconnect or ReportUrgency.Unreachable or ReportUrgency.Failed => "bad",
        ReportUrgency.Well => "good",
        _ => "soon",
    };

    private static string ReadStyle()
    {
        using var style = typeof(HealthReport).Assembly.GetManifestResourceStream(StyleName)!;
        using var reader = new StreamReader(style);
        return reader.ReadToEnd();
    }
}
