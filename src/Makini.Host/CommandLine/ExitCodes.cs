namespace Makini.Host.CommandLine;

/// <summary>The exit codes that are not a script's own; the same numbers as those of pwsh.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int TerminatingError = 1;
    public const int BadCommandLine = 64;
    public const int Interrupted = 130;
}
