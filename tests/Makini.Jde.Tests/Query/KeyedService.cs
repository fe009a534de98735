using System.Globalization;
using System.Text.RegularExpressions;

namespace Makini.Jde.Tests.Query;

/// <summary>A service that has F0101 with these address numbers, and understands what pages by key ask for.</summary>
internal sealed partial class KeyedService
{
    private readonly SortedSet<int> _numbers;
    private int _underWay;

    public KeyedService(IEnumerable<int> numbers)
    {
        _numbers = [.. numbers];
        Passthrough = new FakePassthrough(AnswerAsync);
    }

    public FakePassthrough Passthrough { get; }

    /// <summary>Rows that an answer has at most, whatever was asked for.</summary>
    public int Limit { get; init; } = int.MaxValue;

    /// <summary>The database knows ROW_NUMBER.</summary>
    public bool NumbersRows { get; init; } = true;

    /// <summary>Answers to pages wait for it.</summary>
    public Task Gate { get; init; } = Task.CompletedTask;

    /// <summary>Is called before each page's answer, with its number from 1.</summary>
    public Action<int> BeforePage { get; init; } = _ => { };

    /// <summary>Pages that were asked for.</summary>
    public int Pages { get; private set; }

    /// <summary>The most pages that were under way at the same time.</summary>
    public int MostUnderWay { get; private set; }

    public void Add(int number)
    {
        lock (_numbers) _numbers.Add(number);
    }

    public void Remove(int number)
    {
        lock (_numbers) _numbers.Remove(number);
    }

    private async Task<string> AnswerAsync(Request request)
    {
        if (request.Text.Contains("ROW_NUMBER", StringComparison.Ordinal)) return Ends(request);

        int page;
        lock (_numbers)
        {
            page = ++Pages;
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }

        await Gate;
        BeforePage(page);
        lock (_numbers)
        {
            _underWay--;
            return FakePassthrough.Data([.. Select(request).Take(Limit).Select(n => $"{{\"ABAN8\":{n}}}")]);
        }
    }

    private string Ends(Request request)
    {
        if (!NumbersRows) throw new MakiniException(ErrorIds.InvalidRequest, "Token ( was not valid.");
        lock (_numbers)
        {
            var places = Places().Match(request.Text).Groups["places"].Value.Split(", ").Select(p => int.Parse(p, CultureInfo.InvariantCulture));
            var rows = Select(request).ToList();
            return FakePassthrough.Data([.. places.Where(p => p <= rows.Count).Select(p => $"{{\"K1\":{rows[p - 1]}}}")]);
        }
    }

    private IEnumerable<int> Select(Request request)
    {
        var values = new Queue<int>(request.Parameters.Select(p => Convert.ToInt32(p, CultureInfo.InvariantCulture)));
        var start = request.Text.Contains("ABAN8 > ?", StringComparison.Ordinal) ? values.Dequeue() : int.MinValue;
        var end = request.Text.Contains("ABAN8 <= ?", StringComparison.Ordinal) ? values.Dequeue() : int.MaxValue;
        var rows = int.Parse(Rows().Match(request.Text).Groups["rows"].ValueSpan, CultureInfo.InvariantCulture);
        return _numbers.Where(n => n > start && n <= end).Take(rows);
    }

    [GeneratedRegex("N IN \\((?<places>[0-9, ]+)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places();

    [GeneratedRegex("FETCH FIRST (?<rows>[0-9]+) ROWS", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();
}
