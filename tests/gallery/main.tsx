import "@/components/base.css";
import { render } from "preact";
import { galleryStates } from "./galleryStates";

const asked = new URLSearchParams(location.search);
const wanted = asked.get("state");
const theme = asked.get("theme") === "dark" ? "dark" : "light";
document.documentElement.dataset["theme"] = theme;

const root = document.getElementById("root") ?? document.body;
const shown = galleryStates.find(({ name }) => name === wanted);
render(shown === undefined ? <Index /> : <div data-state={shown.name}>{shown.node}</div>, root);

/** Every state by name, in both themes. */
function Index() {
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {galleryStates.map(({ name }) => (
          <li key={name}>
            <a data-name={name} href={`?state=${encodeURIComponent(name)}&theme=light`}>
              {name}
            </a>{" "}
            <a href={`?state=${encodeURIComponent(name)}&theme=dark`}>dark</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
