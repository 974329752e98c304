// Defines <changemaker-coach>.
import { ChangemakerCoachElement } from "./element.js";

if (!customElements.get("changemaker-coach")) {
  customElements.define("changemaker-coach", ChangemakerCoachElement);
}
