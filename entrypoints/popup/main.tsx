import "./popup.css";
import { startPage } from "@/entrypoints/page/start";
import { PopupPage } from "./PopupPage";

startPage(<PopupPage />);
