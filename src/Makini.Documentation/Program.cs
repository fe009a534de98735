using System.Reflection;
using System.Text;
using Makini.Documentation;

// Writes the help: of all commands and of the pages of docs/ into module/en-US for Get-Help, of the commands into docs/cmdlets for
// readers, and a session as a picture. With --check it writes nothing, and fails where a file is not as it would be written.
var isCheck = args.Contains("--check", StringComparer.Ordinal);
var root = Metadata("RepositoryRoot");
var pages = new CommandReader(root, new XmlComments(Metadata("XmlFolder"))).Read();
var wanted = pages.ToDictionary(page => Path.Combine(root, "docs", "cmdlets", page.Name + ".md"), MarkdownWriter.Write, StringComparer.Ordinal);
wanted[Path.Combine(root, "docs", "cmdlets", "index.md")] = MarkdownWriter.Index(pages);
wanted[Path.Combine(root, "module", "en-US", "Makini.PowerShell.dll-Help.xml")] = new MamlWriter(Metadata("OnlineHelp"), Metadata("Copyright"), Metadata("Version")).Write(pages);
foreach (var (file, text) in new AboutPages(root).Write()) wanted[file] = text;
var session = await new TerminalSession(Metadata("Host")).RunAsync(File.ReadAllLines(Path.Combine(root, "examples", "session.ps1"))).ConfigureAwait(false);
wanted[Path.Combine(root, "docs", "images", "session.svg")] = TerminalPicture.Draw(session);

var old = wanted.Where(file => !File.Exists(file.Key) || File.ReadAllText(file.Key) != file.Value).ToList();
foreach (var file in old)
{
    Console.WriteLine($"{(isCheck ? "Not as it is written now" : "Written")}: {Path.GetRelativePath(root, file.Key)}");
    if (isCheck) continue;
    Directory.CreateDirectory(Path.GetDirectoryName(file.Key)!);
    File.WriteAllText(file.Key, file.Value, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

return isCheck && old.Count > 0 ? 1 : 0;

static string Metadata(string key) => Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
