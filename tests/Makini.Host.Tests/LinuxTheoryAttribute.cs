namespace Makini.Host.Tests;

/// <summary>A theory that needs Linux's tools; skipped elsewhere.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs a shell of Linux.";
    }
}
