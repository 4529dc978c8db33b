import { startPage } from "@/entrypoints/page/start";
import { OptionsPage } from "./OptionsPage";

startPage(<OptionsPage />);
