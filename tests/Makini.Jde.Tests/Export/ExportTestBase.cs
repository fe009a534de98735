using Makini.Jde.Export;
using Makini.Jde.Query;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Export;

/// <summary>Exports into a folder that is gone after the test.</summary>
public abstract class ExportTestBase : IDisposable
{
    private protected const int PageSize = 10;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("makini-export-");

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _folder.Delete(recursive: true);

    private protected string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private protected IEnumerable<string> FileNames => _folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal);

    private protected JdeExport Movements(string name, bool resumes = false) => new()
    {
        Query = new JdeQuery { Table = "F4111", Properties = ["UKID", "TREX", "TRDJ", "TDAY", "PAID"], PageSize = PageSize },
        Path = PathOf(name),
        Format = ExportFormats.Of(name),
        Resumes = resumes,
        SaveInterval = TimeSpan.Zero,
        ValuesPerGroup = 5 * PageSize * 2,
    };

    private protected static async Task<JdeExportResult> RunAsync(
        StockService service, JdeExport export, ICallLog? log = null, Action<JdeExportProgress>? report = null)
    {
        using var client = service.Passthrough.Client();
        return await new JdeExporter(client).RunAsync(export, report ?? (_ => { }), log ?? NullCallLog.Instance, CancellationToken.None);
    }
}
