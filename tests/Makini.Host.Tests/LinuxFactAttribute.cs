namespace Makini.Host.Tests;

/// <summary>A test that needs Linux's signals and tools; skipped elsewhere.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Needs Linux's env and kill.";
    }
}
