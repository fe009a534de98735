namespace Makini.Client.Tests.Webhooks;

/// <summary>A test that wants files which can be removed while they are in use; skipped on Windows.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows does not remove a file that is in use.";
    }
}
