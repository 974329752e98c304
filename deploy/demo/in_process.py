"""The whole coach in this process: the trained model, the actions, the queue and the store.

Nothing listens and nothing is sent: there is no server, no connector and no deliverer.
"""

from __future__ import annotations

import gc
import json
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent, load_agent
from rasa.core.utils import AvailableEndpoints
from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

import actions
from assistant.action_endpoint import keep_connections
from assistant.drainer import Drainer
from assistant.lock_store import conversation_locks
from assistant.news import News
from assistant.rasa_seams import bend_rasa
from assistant.serve import newest_model
from coach.settings import ROOT


class ActionsHere(EndpointConfig):
    """An action server without a server: what is asked of it is done here."""

    def __init__(self) -> None:
        super().__init__(url="http://in-this-process/webhook")
        self._executor = ActionExecutor()
        self._executor.register_package(actions)

    async def request(self, method: str = "post", **kwargs: Any) -> Any:
        """Run an action; what goes in and comes out is JSON, as over a connection.

        Raises:
            ClientResponseError: the action refuses to run, as a form does.
        """
        call = json.loads(json.dumps(kwargs["json"]))
        try:
            answer = await self._executor.run(call)
        except ActionExecutionRejection as refusal:
            told = {"error": refusal.message, "action_name": refusal.action_name}
            raise ClientResponseError(400, refusal.message, json.dumps(told)) from refusal
        return json.loads(json.dumps(answer))


class CoachHere:
    """A coach that answers what waits in the inbox when it is told to."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._drainer = Drainer(lambda: agent, conversation_locks(), News())

    @classmethod
    async def load(cls, models_dir: Path) -> CoachHere:
        """Load the trained model.

        Raises:
            SettingsError: there is none.
        """
        model = newest_model(models_dir)
        bend_rasa()
        endpoints = AvailableEndpoints.read_endpoints(str(ROOT / "endpoints.yml"))
        keep_connections(endpoints.action)  # for how actions are told of the state
        endpoints.action = ActionsHere()
        agent = await load_agent(str(model), endpoints=endpoints)
        gc.freeze()  # what is loaded stays, and is not looked through for garbage each time
        return cls(agent)

    def words(self, response: str) -> str:
        """Give the words of a response that is said outside a turn."""
        domain = self._agent.domain
        assert domain is not None, "the model is loaded"
        return str(domain.responses[response][0]["text"])

    async def answer(self, conversation_id: str) -> None:
        """Answer all that waits in a conversation, as the assistant does."""
        self._drainer.wake(conversation_id)
        await self._drainer.finish()
