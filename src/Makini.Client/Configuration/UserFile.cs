#if !NET
using System.Runtime.InteropServices;

#endif
namespace Makini.Configuration;

/// <summary>Files that only their owner may read.</summary>
internal static class UserFile
{
    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
#if NET
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
#else
        var file = new FileStream(path, mode, FileAccess.ReadWrite, share);
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) Protect(file);
        return file;
#endif
    }

    /// <summary>The whole file; it may be replaced meanwhile.</summary>
    public static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>A new file in place of an old one, at once and whole, also if the power fails. One writer at a time.</summary>
    public static void Replace(string path, byte[] content)
    {
        var next = $"{path}.new";

        // A leftover of a crash may have another owner's rights.
        File.Delete(next);
        using (var file = Open(next, FileMode.CreateNew, FileShare.None))
        {
            file.Write(content, 0, content.Length);
            file.Flush(flushToDisk: true);
        }

        MoveOver(next, path);
    }

    /// <summary>Moves a file to where another one may be, at once.</summary>
    public static void MoveOver(string from, string to)
    {
        if (File.Exists(to)) File.Replace(from, to, destinationBackupFileName: null);
        else File.Move(from, to);
    }

#if !NET
    private const int OwnerOnly = 0x180; // rw-------

    /// <summary>Nothing is in a new file yet when others lose it.</summary>
    private static void Protect(FileStream file)
    {
        if (ChangeMode(file.Name, OwnerOnly) == 0) return;
        file.Dispose();
        throw new IOException($"{file.Name} cannot be kept from others.");
    }

    [DllImport("libc", EntryPoint = "chmod", CharSet = CharSet.Ansi, BestFitMapping = false, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeMode(string path, int mode);
#endif
}
