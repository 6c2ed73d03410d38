// A question with a few inputs. It stays open, with every word in it, until what it asked for is done.

import { FOCUSABLE, keepInside } from "./keep_inside.js";

export const AskDialog = {
  template: `
    <teleport to="body">
      <div v-if="question" class="ask-veil" @pointerdown.self="close">
        <div class="ask" role="dialog" aria-modal="true" aria-labelledby="ask-title" @keydown="onKey">
        <form ref="form" @submit.prevent="send">
          <h2 id="ask-title" class="ask-title">{{ question.title }}</h2>
          <ul v-if="question.quotes?.length" class="ask-quotes" tabindex="0" :aria-label="question.quotesLabel">
            <li v-for="quote in question.quotes" dir="auto">{{ quote }}</li>
          </ul>
          <p v-if="question.hint" class="stage-hint">{{ question.hint }}</p>
          <label v-for="input in question.inputs" :key="input.name" class="ask-label">
            <span>{{ input.label }}</span>
            <textarea v-if="input.kind === 'area'" v-model="values[input.name]" :maxlength="input.most" rows="4"
                      dir="auto" :required="!input.optional"></textarea>
            <select v-else-if="input.kind === 'select'" v-model="values[input.name]" :required="!input.optional">
              <option value="" :disabled="!input.optional">{{ input.empty }}</option>
              <option v-for="option in input.options" :value="option.id">{{ option.label }}</option>
            </select>
            <input v-else type="text" v-model="values[input.name]" :maxlength="input.most" dir="auto"
                   :placeholder="input.example" :required="!input.optional" autocomplete="off" />
          </label>
          <div v-if="question.preview" class="ask-preview">
            <span>{{ question.previewLabel }}</span>
            <output dir="auto">{{ question.preview(values) }}</output>
          </div>
          <div class="ask-actions">
            <button type="button" class="press press-line" @click="close">{{ texts.cancel }}</button>
            <button type="submit" class="press press-full" :disabled="sending">
              {{ sending ? texts.saving : question.send }}
            </button>
          </div>
        </form>
        </div>
      </div>
    </teleport>
  `,
  props: { texts: Object },
  data: () => ({ question: null, values: {}, sending: false }),
  methods: {
    /**
     * `question`: title, inputs (name, label, kind, value, options, most, optional, example), send, and `then(values)`;
     * `preview(values)` is what becomes of them.
     */
    async open(question) {
      this.opener = document.activeElement;
      this.values = Object.fromEntries(question.inputs.map((input) => [input.name, input.value ?? ""]));
      this.question = question;
      this.sending = false;
      await this.$nextTick();
      const first = this.$refs.form.querySelector("textarea, input, select");
      (first ?? this.$refs.form.querySelector(FOCUSABLE)).focus();
      if (first?.value) first.select?.();
    },
    close() {
      this.question = null;
      if (this.opener?.isConnected) this.opener.focus();
    },
    async send() {
      if (this.sending) return;
      const question = this.question;
      this.sending = true;
      const done = await question.then({ ...this.values });
      // somebody may have closed it meanwhile and opened another
      if (this.question !== question) return;
      this.sending = false;
      if (done) this.close();
    },
    onKey(event) {
      event.stopPropagation();
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.$refs.form.requestSubmit();
      else if (event.key === "Tab") keepInside(event, this.$refs.form);
    },
  },
};
