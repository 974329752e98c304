// Defines <changemaker-coach>; import element.js to define it under a name of your own.
import { ChangemakerCoachElement } from "./element.js";

if (!customElements.get("changemaker-coach")) {
  customElements.define("changemaker-coach", ChangemakerCoachElement);
}
