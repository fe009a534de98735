using System.Globalization;

namespace Makini.Sandbox.Data;

/// <summary>F0911: every journal line; F0011: the batches they came in. Posted lines go on into the balances.</summary>
internal sealed class GeneralLedger(Library library, AccountBalances balances)
{
    private readonly TableWriter _lines = library.Open("F0911");
    private readonly Dictionary<(string Type, DateTime Date), Batch> _batches = [];

    /// <summary>Writes a journal; lines with no amount are left out.</summary>
    public void Post(Journal journal, params JournalLine[] lines)
    {
        var amounts = Array.FindAll(lines, l => l.Amount != 0);
        if (amounts.Length == 0) return;
        var batch = BatchOf(journal);
        batch.Documents++;
        var number = 0;
        foreach (var line in amounts)
        {
            number++;
            Write(journal, batch.Number, line, number);
            batch.Debits += Math.Max(line.Amount, 0);
            if (journal.IsPosted) balances.Add(line, journal.Date);
        }
    }

    public void Complete()
    {
        var control = library.Open("F0011");
        foreach (var batch in _batches.OrderBy(b => b.Value.Number))
        {
            control.Add(
                batch.Key.Date,
                ("ICUT", batch.Key.Type),
                ("ICU", batch.Value.Number),
                ("IST", batch.Key.Date < Calendar.Unposted ? "D" : "A"),
                ("IAPP", "A"),
                ("DICJ", batch.Key.Date),
                ("NDO", batch.Value.Documents),
                ("AME", batch.Value.Debits),
                ("BALJ", "Y"));
        }
    }

    /// <summary>The batch number of a journal, for the ledgers that repeat it.</summary>
    public int BatchNumber(Journal journal) => BatchOf(journal).Number;

    private void Write(Journal journal, int batch, JournalLine line, int number)
    {
        var domestic = journal.Company.Currency;
        var currency = journal.Foreign ?? domestic;
        var (posted, account) = (journal.IsPosted, line.Account);
        _lines.Add(
            journal.Date,
            ("KCO", journal.Company.Code),
            ("DCT", journal.Type),
            ("DOC", journal.Number),
            ("DGJ", journal.Date),
            ("JELN", number),
            ("POST", posted ? "P" : null),
            ("ICU", batch),
            ("ICUT", journal.Batch),
            ("DICJ", journal.Date),
            ("DSYJ", journal.Date),
            ("CO", account.Company.Code),
            ("ANI", account.Number),
            ("AM", "2"),
            ("AID", account.Id),
            ("MCU", account.Unit.Code),
            ("OBJ", account.Kind.Object),
            ("SBL", Subledger(line.WorkOrder)),
            ("SBLT", line.WorkOrder > 0 ? "W" : null),
            ("LT", line.Ledger),
            ("PN", journal.Date.Month),
            ("CTRY", journal.Date.Year / 100),
            ("FY", journal.Date.Year % 100),
            ("CRCD", currency.Code),
            ("CRRM", journal.Foreign is null ? "D" : "F"),
            ("BCRC", domestic.Code),
            ("AA", line.Amount),
            ("ACR", journal.Foreign is null ? 0 : domestic.Convert(line.Amount, currency)),
            ("U", line.Ledger == "AU" ? line.Amount : 0),
            ("UM", line.Ledger == "AU" ? "HR" : null),
            ("EXA", journal.Party?.Name ?? journal.Text),
            ("EXR", line.Remark.Length == 0 && journal.Party is not null ? journal.Text : line.Remark),
            ("AN8", journal.Party?.Number),
            ("PO", journal.PurchaseOrder > 0 ? Subledger(journal.PurchaseOrder) : null),
            ("TORG", "BATCH"));
    }

    /// <summary>A number as a subledger: eight digits, zeros before.</summary>
    public static string? Subledger(int number) => number == 0 ? null : number.ToString("D8", CultureInfo.InvariantCulture);

    private Batch BatchOf(Journal journal)
    {
        const int firstBatch = 7001;
        var key = (journal.Batch, journal.Date);
        if (!_batches.TryGetValue(key, out var batch)) _batches[key] = batch = new Batch(firstBatch + _batches.Count);
        return batch;
    }

    private sealed class Batch(int number)
    {
        public int Number { get; } = number;

        public int Documents { get; set; }

        public long Debits { get; set; }
    }
}
