using Makini.NetSuite.Records;

namespace Makini.NetSuite.Query;

/// <summary>Asks an account once for what the rows of a query mean: the fields of its records, and how days are written.</summary>
internal sealed class SuiteQlKnowledge(NetSuiteClientOptions options, ICallLog log)
{
    /// <summary>Finds out what is not known yet. What cannot be had is done without: its values stay text.</summary>
    public async Task CompleteAsync(SuiteQlQuery query, SuiteQlForms forms, CancellationToken cancellationToken)
    {
        if (query.IsRaw) return;
        foreach (var record in query.Records.Where(record => options.Facts.Fields(record) is null)) await AskFieldsAsync(record, cancellationToken).ConfigureAwait(false);
        if (options.Facts.DayFormat is null && forms.FindRecordWithDays() is { } withDays) await AskDayFormatAsync(withDays, cancellationToken).ConfigureAwait(false);
    }

    private async Task AskFieldsAsync(string record, CancellationToken cancellationToken)
    {
        try
        {
            await new MetadataCatalog(options).DescribeAsync(new NetSuiteRecordType(record, options.ConnectionName), log, cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e)
        {
            log.Verbose($"NetSuite's catalogue does not tell the fields of {record}: {e.Message}");
            options.Facts.Keep(record, []);
        }
    }

    private async Task AskDayFormatAsync(string record, CancellationToken cancellationToken)
    {
        try
        {
            var probe = new SuiteQlQuery(DayFormats.Statement(record), IsOrdered: true) { First = 1, IsRaw = true };
            await foreach (var rows in new SuiteQlRun(probe, options, log).ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var text = rows[0].GetType().GetProperty(DayFormats.Column)?.GetValue(rows[0])?.ToString();
                options.Facts.DayFormat = text is null ? null : DayFormats.Of(text);
            }
        }
        catch (MakiniException e)
        {
            log.Verbose($"How NetSuite writes days cannot be found out, so they stay text: {e.Message}");
        }
    }
}
