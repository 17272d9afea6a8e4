# SPDX-License-Identifier: EUPL-1.2
"""An OpenID Connect provider in the same process: it answers what a municipality's own sign-in would, without network."""

import base64
import hashlib
import json
import time
from urllib.parse import parse_qs, urlsplit

import jwt
import requests
from requests.adapters import BaseAdapter

SERVER = "https://aanmelden.voorbeeld.example"
APP = {
    "provider_id": "organisatie",
    "name": "Waterrijk",
    "client_id": "dijkwacht",
    "secret": "geheim-van-de-provider-met-genoeg-tekens",
    "settings": {"server_url": SERVER},
}


class FakeProvider(BaseAdapter):
    """Signs in whoever it was told to, and checks what the other side sends as strictly as a real one."""

    def __init__(self, *, email: str, is_verified: bool = True, subject: str = "u-1") -> None:
        super().__init__()
        self.claims = {"sub": subject, "email": email, "email_verified": is_verified}
        self.challenge = ""

    def agree(self, redirect: str) -> str:
        """What the browser brings back after the person said yes at the provider: the query of the callback."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(redirect).query).items()}
        assert asked["client_id"] == APP["client_id"]
        assert asked["code_challenge_method"] == "S256"
        self.challenge = asked["code_challenge"]
        return f"?code=abc&state={asked['state']}"

    def session(self) -> requests.Session:
        session = requests.Session()
        session.mount(SERVER, self)
        return session

    def send(self, request: requests.PreparedRequest, **_: object) -> requests.Response:
        match urlsplit(request.url).path:
            case "/.well-known/openid-configuration":
                return self._answer(
                    {
                        "issuer": SERVER,
                        "authorization_endpoint": f"{SERVER}/mag-dit",
                        "token_endpoint": f"{SERVER}/token",
                        "userinfo_endpoint": f"{SERVER}/wie",
                        "jwks_uri": f"{SERVER}/sleutels",
                        "token_endpoint_auth_methods_supported": ["client_secret_post"],
                    }
                )
            case "/token":
                sent = parse_qs(request.body)
                verifier = hashlib.sha256(sent["code_verifier"][0].encode()).digest()
                proof = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
                if sent["client_secret"] != [APP["secret"]] or sent["code"] != ["abc"] or proof != self.challenge:
                    return self._answer({"error": "invalid_grant"}, status=400)
                return self._answer({"access_token": "toegang", "token_type": "Bearer", "id_token": self._id_token()})
            case "/wie":
                assert request.headers["Authorization"] == "Bearer toegang"
                return self._answer(self.claims)
        raise AssertionError(request.url)

    def close(self) -> None:
        pass

    def _id_token(self) -> str:
        now = int(time.time())
        return jwt.encode(
            {"iss": SERVER, "aud": APP["client_id"], "iat": now, "exp": now + 60, **self.claims}, APP["secret"], "HS256"
        )

    def _answer(self, body: dict[str, object], *, status: int = 200) -> requests.Response:
        answer = requests.Response()
        answer.status_code = status
        answer.headers["content-type"] = "application/json"
        answer._content = json.dumps(body).encode()
        return answer
