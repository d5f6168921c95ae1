/** Titles that break out of what is not on its guard, by name. */
const HOSTILE: Readonly<Record<string, string>> = {
  script: "</script><script>alert(1)</script>",
  image: '\\"><img src=x onerror=alert(1)>',
  link: "javascript:alert(1)",
  brackets: "a) Tj ET (b \\\\( \\\\) \\\\051 <</JS (app.alert\\\\(1\\\\)) /S /JavaScript>>",
  comment: "--> ]]> <!-- <![CDATA[ <?xml ?>",
  controls: "bell \u0007 escape \u001b[31m null-free \u0085 \u2028 \u2029 end",
  endless: "x".repeat(10_000),
  turned: "safe \u202Egpj.exe\u202C \u2066 \u2069 end",
  entity: "&lt;b&gt; &amp;amp; &#x41;",
};

/** A journey with each of them as the title of a touchpoint, and some in other places. */
export function hostileJourney(): string {
  const touchpoints = Object.entries(HOSTILE).map(
    ([name, title]) => `    touchpoint ${name} "${title}" {\n      pain "${title}"\n    }`,
  );
  return `journey hostile "${HOSTILE.script}" {
  goal "${HOSTILE.image}"
  stage one "${HOSTILE.brackets}" {
${touchpoints.join("\n")}
  }
}
`;
}
