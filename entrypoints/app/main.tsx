import { startPage } from "@/entrypoints/page/start";
import { App } from "./App";

startPage(<App />);
