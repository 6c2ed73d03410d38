"""Refusals about fields of action, clusters, goals and core goals: the order that cards are put in."""

from sessions.refusals.refusal import NotNow, NotValid
from sessions.wording import N_


class NameTaken(NotValid):
    sentence = N_('“{name}” is there already. Please choose another name.')


class ColourUnreadable(NotValid):
    sentence = N_('This colour is hard to read on white. Please choose a darker one.')


class SignInvalid(NotValid):
    sentence = N_('A sign has one or two letters.')


class SignTaken(NotValid):
    sentence = N_('Another field of action has the sign “{sign}”. Please choose another one.')


class FieldInUse(NotNow):
    sentence = N_('Cards, clusters or goals stand in this field of action. Move them first.')


class CoreGoalInUse(NotNow):
    sentence = N_('Goals serve this core goal. Set them to 0 first.')


class ClusterInUse(NotNow):
    sentence = N_('A goal rests on this cluster. Remove the goal first.')


class GoalInUse(NotNow):
    sentence = N_('Project ideas hang on this goal. Move them to another goal first.')


class CardsOfOtherField(NotValid):
    sentence = N_('A cluster gathers cards of one field of action. Move the card to the field first.')


class ServiceOutOfRange(NotValid):
    sentence = N_('How much a goal serves a core goal is a number from 0 to 3.')
