namespace Makini.Host.Terminal;

/// <summary>What the three standard streams are connected to, and what may be written there.</summary>
internal static class TerminalFacts
{
    private const int WidthWithoutTerminal = 120;
    private const int HeightWithoutTerminal = 50;

    public static bool IsInputTerminal => !Console.IsInputRedirected;

    public static bool IsErrorTerminal => !Console.IsErrorRedirected;

    public static bool HasColoredOutput => !Console.IsOutputRedirected && AllowsColors;

    public static bool HasColoredErrors => !Console.IsErrorRedirected && AllowsColors;

    /// <summary>Columns; the formatter lays its tables out to it.</summary>
    public static int Width => Console.IsOutputRedirected ? WidthWithoutTerminal : OrDefault(Console.WindowWidth, WidthWithoutTerminal);

    /// <summary>Lines.</summary>
    public static int Height => Console.IsOutputRedirected ? HeightWithoutTerminal : OrDefault(Console.WindowHeight, HeightWithoutTerminal);

    /// <summary>Nobody asked for plain text (https://no-color.org), and the terminal is known to understand escape codes.</summary>
    private static bool AllowsColors =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal)
        && (!OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("WT_SESSION") is not null);

    /// <summary>A terminal that does not know its size says 0.</summary>
    private static int OrDefault(int size, int fallback) => size > 0 ? size : fallback;
}
