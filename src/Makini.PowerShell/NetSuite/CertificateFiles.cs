using System.Text;
using Makini.Configuration;

namespace Makini.PowerShell.NetSuite;

/// <summary>The two files of a certificate.</summary>
/// <param name="stem">Their path without what tells one from the other.</param>
internal sealed class CertificateFiles(string stem)
{
    /// <summary>The file to upload.</summary>
    public string Certificate { get; } = stem + ".cert.pem";

    /// <summary>The file of the private key.</summary>
    public string Key { get; } = stem + ".key.pem";

    /// <summary>Looks that nothing is lost.</summary>
    /// <exception cref="MakiniException">FileUnavailable: a file is there already.</exception>
    public void CheckFree(bool hasKey)
    {
        var taken = new[] { Certificate, Key }.Take(hasKey ? 2 : 1).FirstOrDefault(File.Exists);
        if (taken is not null) throw new MakiniException(ErrorIds.FileUnavailable, $"{taken} is there already.") { Target = taken, RecommendedAction = "Another -Path; or -Force replaces it." };
    }

    /// <summary>Writes the private key, for its owner only.</summary>
    /// <exception cref="MakiniException">FileUnavailable.</exception>
    public void WriteKey(string pem) => Guard(Key, () =>
    {
        File.Delete(Key);
        using var file = UserFile.Open(Key, FileMode.CreateNew, FileShare.None);
        var bytes = Encoding.ASCII.GetBytes(pem);
        file.Write(bytes, 0, bytes.Length);
    });

    /// <summary>Writes the certificate.</summary>
    /// <exception cref="MakiniException">FileUnavailable.</exception>
    public void WriteCertificate(string pem) => Guard(Certificate, () => File.WriteAllText(Certificate, pem, Encoding.ASCII));

    private static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MakiniException(ErrorIds.FileUnavailable, $"{path} cannot be written: {e.Message}", e) { Target = path };
        }
    }
}
