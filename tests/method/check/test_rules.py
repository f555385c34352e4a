"""Each finding where it belongs, and not where a message only looks like it. Source: method R3, its table of codes."""

from __future__ import annotations

from datetime import date

import pytest

from reseau_tui.method.check import SEVERITIES, Context, Finding, check
from reseau_tui.method.whereabouts import Whereabouts
from reseau_tui.model.kinds import Purpose

ABOUT = "Votre essai sur les haies du Perche, paru en mars, nous sert chaque jour."
ASK = "Quelle essence conseillez-vous en plaine humide ?"


def findings(text: str, purpose: Purpose = "request", **known) -> list[Finding]:
    context = {
        "contact": "Nadia Lefèvre",
        "subject": "Les haies du Perche",
        "language": "fr",
        "channel": "email",
    } | known
    hello = "Hello Nadia," if context["language"] == "en" else "Bonjour Nadia,"
    bye = "Best," if context["language"] == "en" else "À bientôt,"
    return list(check(f"{hello}\n\n{text}\n\n{bye}\nJo", Context(purpose=purpose, **context)))


def codes(text: str, purpose: Purpose = "request", **known) -> set[str]:
    return {each.code for each in findings(text, purpose, **known)}


def whole(text: str) -> str:
    return f"{ABOUT} {text} {ASK}"


@pytest.mark.parametrize(
    "text",
    [
        "[prénom]", "[Ce que j'ai lu de vous.]", "{{ nom }}", "{prenom}", "${name}",
        "*|FNAME|*", "<entreprise>", "M. XXX",
        "chez ____", "(nom de l'entreprise)", "«Prénom»", "<<Nom>>",
        "%PRENOM%", "TODO", "[à compléter]", "[your field]",
    ],
)  # fmt: skip
def test_a_field_left_by_a_template(text: str) -> None:
    (found,) = [each for each in findings(whole(f"{text} Oui.")) if each.code == "placeholder"]
    assert found.severity == "error"
    assert found.start is not None


@pytest.mark.parametrize(
    "text",
    [
        "[sic]", "[1]", "[…]", "[le plan](https://example.org)", "tableau[n]", "Montreuil [phase APD]",
        "[cf. annexe 2]",
        "« il [le directeur] viendra »", "Louis XXX",
        "le XXe siècle", "taille XXL", "<https://example.org>",
        "<n@example.org>", "(voir plus bas)", "« Le lynx »", "a < b > c", "un TODO list", "________________",
    ],
)  # fmt: skip
def test_no_field(text: str) -> None:
    assert "placeholder" not in codes(whole(f"\n{text}\n"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Auriez-vous un poste à me proposer ?"),
        ("fr", "Pourriez-vous faire suivre mon CV à vos équipes ?"),
        ("fr", "Si un poste se libère chez vous, pensez à moi."),
        ("fr", "J'aimerais rejoindre votre équipe."),
        ("fr", "Votre entreprise recrute-t-elle en ce moment ?"),
        ("fr", "Pourriez-vous me prendre en stage ?"),
        ("en", "Are you hiring at the moment?"),
        ("en", "Could you forward my resume to your manager?"),
        ("en", "Do you know of any openings in your team?"),
        ("en", "I would love to work for you."),
    ],
)
def test_a_job_asked_for(language: str, text: str) -> None:
    assert "job-ask" in codes(text, language=language)
    assert "job-ask" not in codes(text, "reply", language=language)
    assert "job-ask" not in codes(text, language=language, recruiter=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le bureau de poste de Mirande ferme-t-il à midi ?"),
        ("fr", "À mon poste actuel, je tiens la caisse. Comment tenez-vous la vôtre ?"),
        ("fr", "Depuis ma prise de poste, je cherche un plan. En avez-vous un ?"),
        ("fr", "Je ne vous demande pas un poste : quel cours avez-vous suivi ?"),
        ("fr", "Je ne cherche ni poste ni stage. Quel cours avez-vous suivi ?"),
        ("fr", "Quels profils recrutez-vous d'ordinaire ?"),
        ("fr", "Comment avez-vous trouvé votre premier emploi dans l'édition ?"),
        ("fr", "Comme vous me l'avez proposé, pourriez-vous transmettre mon CV à Omar ?"),
        ("fr", "Je suis en recherche d'emploi dans la soie. Quel cours vaut le temps qu'il prend ?"),
        ("en", "How did you get your first job in publishing?"),
        ("en", "I'm not looking for a job; I have a job I love. Which course did you take?"),
        ("en", "As you suggested, could you forward my CV to Omar?"),
    ],
)
def test_no_job_asked_for(language: str, text: str) -> None:
    assert "job-ask" not in codes(text, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Je vous en supplie, aidez-moi."),
        ("fr", "C'est très urgent."),
        ("fr", "Je suis prête à accepter n'importe quel poste."),
        ("fr", "Vous êtes mon dernier espoir."),
        ("fr", "Répondez-moi !!!"),
        ("fr", "Répondez-moi ! !"),
        ("en", "I'm desperate."),
        ("en", "Please, please help me, I beg you."),
        ("en", "I'd take anything."),
        ("en", "Answer me!!"),
    ],
)
def test_pleading(language: str, text: str) -> None:
    assert "desperate" in codes(text, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Notre service des urgences ouvre mardi."),
        ("fr", "Rien d'urgent."),
        ("fr", "Ce n'est pas urgent."),
        ("fr", "Il a crié : « Vite !!! »"),
        ("fr", "Je traite les commandes urgentes."),
        ("fr", "Bravo ! Et merci !"),
        ("en", "Your urgent care centre opens at nine."),
        ("en", "No hurry, this is not urgent."),
        ("en", "Write back as soon as you can, no rush."),
    ],
)
def test_no_pleading(language: str, text: str) -> None:
    assert "desperate" not in codes(text, language=language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Vous ne m'avez toujours pas répondu."),
        ("fr", "Je suis étonné de votre silence."),
        ("fr", "Je n'ai toujours pas reçu de réponse de votre part."),
        ("en", "You never answered my message."),
        ("en", "I am disappointed not to have heard from you."),
    ],
)
def test_a_silence_blamed(language: str, text: str) -> None:
    assert "reproach" in codes(text, "follow-up", language=language)


@pytest.mark.parametrize(
    ("purpose", "text"),
    [
        ("follow-up", "Le moment était peut-être mal choisi, et je le comprends très bien."),
        ("update", "Toujours pas de réponse de M. Keller, je lui ai écrit lundi."),
        ("update", "Pas de réponse à ce jour : c'est la saison des criées."),
        ("keep-warm", "Vous ne m'avez jamais dit non, et cela compte."),
    ],
)
def test_a_silence_told_without_blame(purpose: Purpose, text: str) -> None:
    assert "reproach" not in codes(text, purpose)


def test_an_update_that_blames_the_target() -> None:
    assert "reproach" in codes("Elle n'a même pas daigné me répondre.", "update")


@pytest.mark.parametrize(
    ("text", "extra"),
    [
        (f"{ASK} Par ailleurs, pourriez-vous me présenter à Omar Diallo ?", True),
        (f"{ASK} Et accepteriez-vous de relire mon manuscrit ? J'aimerais aussi une lettre de recommandation.", True),
        (f"{ASK} En avez-vous planté vous-même ?", False),
        ("Accepteriez-vous un appel de vingt minutes ? Je voudrais savoir comment vous taillez.", False),
        ("Auriez-vous vingt minutes ? Sinon, deux lignes me suffiront.", False),
        ("Pourriez-vous me présenter à Omar ? Si ce n'est pas possible, à qui pourrais-je écrire ?", False),
    ],
)
def test_one_ask_at_a_time(text: str, extra: bool) -> None:
    assert ("several-asks" in codes(f"{ABOUT} {text}")) is extra


def test_three_targets_are_several_asks_and_two_are_not() -> None:
    text = "Pourriez-vous me présenter à ces personnes, que vous avez formées à Grenoble ?"
    assert "several-asks" in codes(text, "introduction-request", targets=("A B", "C D", "E F"))
    assert "several-asks" not in codes(text, "introduction-request", targets=("A B", "C D"))


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("Pourriez-vous m'aider dans ma recherche ?", True),
        ("Auriez-vous des conseils à me donner ?", True),
        ("J'aimerais échanger avec vous sur votre parcours.", True),
        ("Pourriez-vous me dire comment vous taillez les charmes ?", False),
        (f"{ABOUT} Auriez-vous vingt minutes pour en parler ?", False),
    ],
)
def test_an_ask_has_a_subject(text: str, vague: bool) -> None:
    assert ("vague-ask" in codes(text)) is vague


@pytest.mark.parametrize(
    ("purpose", "text", "code"),
    [
        ("thanks", "Merci beaucoup pour votre aide.", "thanks-not-specific"),
        ("thanks", "Merci pour la liste des pépinières : la deuxième avait des charmes.", ""),
        ("thanks", "Un grand merci. Sans votre liste de pépinières, je chercherais encore des charmes.", ""),
        ("update", "Tout suit son cours, je vous tiens au courant.", "update-without-news"),
        ("update", "J'ai rencontré Omar Diallo mardi.", ""),
        ("update", "Aucune réponse pour l'instant : je lui ai écrit le 8.", ""),
        ("request", ABOUT, "no-ask"),
        ("request", f"{ABOUT} {ASK}", ""),
    ],
)
def test_thanks_news_and_asks(purpose: Purpose, text: str, code: str) -> None:
    found = {each.code for each in findings(text, purpose) if each.severity == "warning"}
    assert found == ({code} if code else set())


LEAK = "introduction-relay"


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        ("Karim aimerait vous parler : karim.benali@example.org.", True),
        ("Karim aimerait vous parler, au 06 12 34 56 78.", True),
        ("Karim aimerait vous parler ; je le mets en copie.", True),
        ("Karim aimerait vous parler. Répondez-moi au 06 12 34 56 78, mon numéro.", False),
        ("Si vous êtes d'accord, je mettrai Karim en copie.", False),
        ("Je ne mets pas Karim en copie.", False),
        ("Karim expose sur www.karim.example.org.", False),
    ],
)
def test_details_wait_for_the_yes(text: str, leaks: bool) -> None:
    known = {"requester": "Karim Benali", "address": "n@example.org"}
    for consent, found in (("not-asked", leaks), ("no", leaks), ("yes", False), (None, False)):
        assert ("consent-leak" in codes(text, LEAK, consent=consent, **known)) is found


def test_the_signature_of_the_writer_is_no_leak() -> None:
    body = "Bonjour Nadia,\n\nKarim Benali aimerait vous parler.\n\nAmitiés,\nJo\n06 12 34 56 78\njo@example.org"
    context = Context(purpose="introduction-relay", language="fr", consent="no", requester="Karim Benali")
    assert "consent-leak" not in {each.code for each in check(body, context)}


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"purpose": "follow-up", "follow_ups_sent": 2}, "third-follow-up"),
        ({"recent_asks": 3}, "asked-too-often"),
        ({"channel": "linkedin", "closeness": "never-met"}, "channel-weak"),
        ({"standing": "well-above"}, "no-offer"),
        ({"standing": "above"}, "no-offer"),
        ({"connector": "Omar Diallo", "may_contact": "yes"}, "recommender-missing"),
        ({"owed": ("thanks",)}, "gratitude-first"),
        ({"on": date(2026, 8, 15)}, "bad-timing"),
        ({"subject": ""}, "no-subject"),
        ({"subject": "Question"}, "vague-subject"),
        ({"purpose": "introduction-request", "target_known": False}, "out-of-reach"),
        ({"register": "tu"}, "register-unexpected"),
    ],
)
def test_what_is_known_around_the_message(known: dict, code: str) -> None:
    text = f"{ABOUT} Pourriez-vous me présenter à Omar Diallo ?" if code == "out-of-reach" else f"{ABOUT} {ASK}"
    assert code in codes(text, known.pop("purpose", "request"), **known)


@pytest.mark.parametrize(
    "known",
    [
        {"follow_ups_sent": 2},
        {"purpose": "follow-up", "follow_ups_sent": 1},
        {"recent_asks": 2},
        {"recent_asks": 5, "closeness": "close"},
        {"channel": "linkedin", "closeness": "never-met", "connected": True},
        {"standing": "peer"},
        {"connector": "Omar Diallo", "may_contact": "not-asked"},
        {"connector": "Omar Diallo"},
        {"on": date(2026, 10, 13)},
        {"on": date(2026, 8, 17), "where": Whereabouts(country="GB")},
        {"channel": "text", "subject": ""},
        {"purpose": "introduction-request", "target_known": None},
        {"register": "vous"},
    ],
)
def test_nothing_rests_on_what_is_not_known(known: dict) -> None:
    text = f"{ABOUT} {ASK}"
    found = [
        each.code for each in findings(text, known.pop("purpose", "request"), **known) if each.severity != "advice"
    ]
    assert found == []


def test_an_offer_or_a_recommendation_is_a_reason() -> None:
    offer = "En retour, je vous enverrai nos relevés de dix ans."
    assert "no-offer" not in codes(f"{ABOUT} {offer} {ASK}", standing="well-above")
    named = {"connector": "Omar Diallo", "may_contact": "yes"}
    assert "no-offer" not in codes(f"Omar Diallo m'envoie. {ABOUT} {ASK}", standing="above", **named)


@pytest.mark.parametrize("may_contact", ["no", "yes", "not-asked", None])
def test_a_name_that_may_not_stand(may_contact) -> None:
    text = f"Omar Diallo m'a parlé de vous. {ABOUT} {ASK}"
    found = codes(text, connector="Omar Diallo", may_contact=may_contact)
    assert ("recommender-forbidden" in found) is (may_contact == "no")


def test_too_long_begins_one_word_above_the_limit() -> None:
    def long(words: int) -> set[str]:
        context = Context(purpose="thanks", language="fr")
        return {each.code for each in check("mot " * words + "\n\n> cité cité cité", context)}

    assert "too-long" not in long(100)
    assert "too-long" in long(101)


def test_a_story_of_oneself_and_an_introduction_of_two_lines() -> None:
    story = (
        "J'ai grandi à Metz. J'ai fait un BTS en 2003. J'ai travaillé huit ans à l'imprimerie. "
        "Puis j'ai repris des études de graphisme à Strasbourg, et j'ai ouvert mon atelier. Je cherche ma voie depuis."
    )
    assert "life-story" in codes(f"{story} {ABOUT} {ASK}")
    assert "life-story" not in codes(f"{ABOUT} {story} {ASK}")
    assert "life-story" not in codes(f"Je suis paysagiste. J'ai repris une ferme à Metz. {ABOUT} {ASK}")


def test_praise_for_anyone_and_praise_for_one() -> None:
    praise = "Votre parcours est vraiment impressionnant, vous êtes une source d'inspiration."
    assert {"empty-praise", "impersonal"} <= codes(f"{praise} {ASK}")
    assert not {"empty-praise", "impersonal"} & codes(f"{praise} {ABOUT} {ASK}")


def test_a_follow_up_brings_something_new() -> None:
    first = f"Bonjour Nadia, {ABOUT} {ASK}"
    assert "nothing-new" in codes(f"Je me permets de revenir vers vous. {ASK}", "follow-up", first_message=first)
    news = "Depuis, nous avons planté vingt charmes et perdu six frênes."
    assert "nothing-new" not in codes(f"{news} {ASK}", "follow-up", first_message=first)


@pytest.mark.parametrize("code", SEVERITIES)
def test_a_code_can_be_switched_off(code: str) -> None:
    body = "Bonjour [nom],\n\nTu as un poste pour moi ? Je vous en supplie !!"
    context = Context(purpose="request", language="fr", contact="Nadia Lefèvre", on=date(2026, 8, 15))
    assert code not in {each.code for each in check(body, context, without={code})}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Dominique m'a parlé de vous.", True),
        ("Votre tante Dominique m'a parlé de vous.", True),
        ("Ma tante Dominique taille les siennes en mars.", False),
        ("Ma grand-mère Dominique y passait l'été.", False),
    ],
)
def test_a_relation_of_mine_is_another_than_the_one_not_to_be_named(text: str, named: bool) -> None:
    known = {"connector": "Dominique Fayolle", "may_contact": "no"}
    assert ("recommender-forbidden" in codes(whole(text), **known)) == named


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        ("Appelle-le au zéro six, quarante-deux, dix-sept, zéro zéro, onze.", True),
        ("Écris-lui : sofiane.kaci chez example point org.", True),
        ("Il a levé six, sept, puis huit parcelles avec ma sœur.", False),
        ("Je l'ai vu chez Example, au point du jour.", False),
    ],
)
def test_a_number_or_an_address_spelt_out_is_one(text: str, leaks: bool) -> None:
    known = {"requester": "Sofiane Kaci", "consent": "not-asked", "register": "tu"}
    said = f"Sofiane Kaci, géomètre, voudrait te parler de tes plans. {text} Tu serais d'accord ?"
    assert ("consent-leak" in codes(said, "introduction-relay", **known)) == leaks
