namespace Makini.Sandbox.Sql;

/// <summary>The words of the language that are no names.</summary>
internal static class Db2Words
{
    private static readonly HashSet<string> Reserved = Set(
        "ALL AND ANY AS ASC BETWEEN BY CASE CAST CONCAT CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP DESC DISTINCT ELSE END "
        + "ESCAPE EXCEPT EXISTS FETCH FIRST FOLLOWING FOR FROM FULL GROUP HAVING IN INNER INTERSECT INTO IS JOIN LAST LEFT LIKE LIMIT "
        + "NATURAL NOT NULL NULLS OFFSET ON ONLY OPTIMIZE OR ORDER OUTER OVER PARTITION PRECEDING RIGHT ROW ROWS SELECT SOME THEN "
        + "UNBOUNDED UNION USING VALUES WHEN WHERE WITH");

    private static readonly HashSet<string> Changing = Set(
        "ALTER ATTACH CALL COMMIT CREATE DELETE DETACH DROP GRANT INSERT LOCK MERGE PRAGMA REVOKE ROLLBACK SET TRUNCATE UPDATE");

    private static readonly HashSet<string> Isolation = Set("UR NC CS RS RR");

    private static readonly HashSet<string> Durations = Set("YEAR YEARS MONTH MONTHS DAY DAYS");

    /// <summary>Part of the language: it names nothing.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);

    /// <summary>The verb of a statement that is more than a query.</summary>
    public static bool IsChanging(string word) => Changing.Contains(word);

    /// <summary>An isolation level, as in WITH UR.</summary>
    public static bool IsIsolation(string word) => Isolation.Contains(word);

    /// <summary>A unit, as in + 30 DAYS.</summary>
    public static bool IsDuration(string word) => Durations.Contains(word);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
