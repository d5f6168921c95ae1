/** Texts that are something to a renderer of Markdown, to the sites that host repositories, or to their runners. */
export const HOSTILE: readonly string[] = [
  "@ann and @org/team, ann@example.com",
  "#12 GH-12 org/project#12 !12 ~bug %3 &4 $5",
  "org/project@0123456789abcdef0123456789abcdef01234567 deadbeef1 0123456",
  "http://example.com www.example.com https://example.com/?a=1&b=2 ftp://example.com mailto:ann@example.com example.com",
  "[link](https://example.com) ![image](https://example.com/x.png) [ref][1] <https://example.com> [^1]",
  "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt; &copy; <!-- comment -->",
  "`code` **bold** __bold__ _em_ ~~gone~~ ``` | cell | \\",
  ":smile: :+1: $x^2$ $$y$$",
  "::error file=x::y ##[error]z %0A::warning::w",
];

/** Texts that are something only where a line starts. */
export const HOSTILE_STARTS: readonly string[] = [
  ...["# heading", "- item", "+ item", "* item", "1. item", "1) item", "> quote", "===", "---", "    code", "/close"],
  ...["```", "~~~", "| a | b |", "[1]: https://example.com", "<div>", "- [x] task", "> [!NOTE]", "::: x", "[[_TOC_]]"],
];
