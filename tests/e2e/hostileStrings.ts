import type { FaultScript } from "../simulator/faults.ts";
import type { SimAnswer } from "../simulator/simAnswer.ts";

/** What makes an element, runs, or leaves its place wherever text is taken for markup, style or an address. */
const CORPUS = [
  `<img src=x class=injected onerror="document.title='run'">`,
  `"><svg class=injected onload=alert(1)>`,
  `'><script class=injected>document.title='run'</script>`,
  `</title></textarea></select><b class=injected>bold</b>`,
  `<iframe class=injected src="javascript:alert(1)"></iframe>`,
  `javascript:document.title='run'//`,
  `{{constructor.constructor('alert(1)')()}}`,
  `<style class=injected>*{display:none}</style>`,
  `&lt;b class=injected&gt;&#60;u class=injected&#62;`,
  `\u202e<math class=injected><mtext></mtext></math>`,
] as const;

/** Names of fields whose text reaches a page. */
const SHOWN = new Set([
  "title",
  "name",
  "display_name",
  "display_unit",
  "username",
  "first_name",
  "last_name",
  "description",
  "bio",
  "short_bio",
  "quote",
  "location",
  "device_type_display_name",
  "fitness_discipline_display_name",
  "message",
  "template_name",
  "movement_name",
]);

/** Answers of the API with such text in every field that is shown. */
export const hostileAnswers: FaultScript = ({ host }) =>
  host === "api.onepeloton.com" ? { type: "rewrite", rewrite: withHostileText } : null;

function withHostileText(answer: SimAnswer): SimAnswer {
  let at = 0;
  const body = JSON.stringify(
    JSON.parse(answer.body, (key, value: unknown) => {
      if (typeof value !== "string" || !SHOWN.has(key)) return value;
      at += 1;
      return `${CORPUS[at % CORPUS.length]} ${value}`;
    }),
  );
  return { ...answer, body };
}
