namespace Makini.Jde.Query;

/// <summary>Whether a page in SQL was the last.</summary>
internal static class PageEnd
{
    // No limit of Makini's is documented; those that services have are round.
    private const int RoundNumber = 50;

    /// <summary>
    /// A page with fewer rows than asked for is the last. A round number of rows may as well be a limit of the service's,
    /// which would cut the result without a word: then one more request tells.
    /// </summary>
    /// <param name="received">Rows that came.</param>
    /// <param name="asked">Rows asked for.</param>
    /// <returns>Whether to stop.</returns>
    public static bool IsLast(int received, int asked) => received == 0 || (received < asked && received % RoundNumber != 0);
}
