// The keys of a table, in a small window of their own.

export const KeyHelp = {
  template: `
    <span class="key-help">
      <button type="button" class="press press-quiet" aria-haspopup="dialog" @click="open">{{ texts.keys }}</button>
      <dialog ref="dialog" class="key-window" aria-labelledby="key-title" @click.self="close" @keydown.stop>
        <h2 id="key-title" class="ask-title">{{ texts.keys_title }}</h2>
        <dl class="key-list"><template v-for="[key, what] in texts.key_list" :key="key">
          <dt><kbd>{{ key }}</kbd></dt><dd>{{ what }}</dd></template></dl>
        <button type="button" class="press press-line" @click="close">{{ texts.close }}</button>
      </dialog>
    </span>
  `,
  props: { texts: Object },
  methods: {
    open() {
      if (!this.$refs.dialog.open) this.$refs.dialog.showModal();
    },
    close() {
      this.$refs.dialog.close();
    },
  },
};
